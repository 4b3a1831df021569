/**
 * The pages: a small server on this machine's loopback address that shows a memory in a browser, where Urdu looks as it
 * should. Entered through {@link yaad.web.WebServer}; a page is a {@link yaad.web.Page}, a template and a line in {@link
 * yaad.web.Pages}.
 */
@NullMarked
package yaad.web;

import org.jspecify.annotations.NullMarked;
