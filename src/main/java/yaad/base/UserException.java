package yaad.base;

import org.jspecify.annotations.Nullable;

/**
 * A problem that the user can mend: bad input, a file that cannot be read or written, a store at fault. It is the only
 * exception that reaches the command line on purpose; its message is printed as one line and the exit code is 2.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what is wrong and where: names the file and the place in it, without a final full stop
   * @param next what to do next: a full sentence without a final full stop
   */
  public UserException(String what, String next) {
    this(what, next, null);
  }

  /** The same with the exception that told of it, which only {@code --debug} shows. */
  public UserException(String what, String next, @Nullable Throwable cause) {
    super(what + ". " + next + ".", cause);
  }
}
