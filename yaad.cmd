@echo off
rem Starts Yaad on Windows: builds first in a clone, just runs in a distribution. See the script "yaad" for the reasons.
setlocal
set "here=%~dp0"
set "here=%here:~0,-1%"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1 || (echo yaad: no Java found. Install a JDK 17 or newer, then run this again. 1>&2 & exit /b 2)
if exist "%here%\pom.xml" (
  set "app=%here%\target\app"
  set "memory=%here%\tm\yaad.db"
) else (
  set "app=%here%\..\app"
  set "memory=%USERPROFILE%\yaad\yaad.db"
)
if not exist "%here%\pom.xml" goto run
powershell -NoProfile -Command "$b=Get-Item -ErrorAction SilentlyContinue '%app%\.built'; if (-not $b) {exit 1}; if (Get-ChildItem -Recurse -File '%here%\src\main','%here%\glossary','%here%\pom.xml' | Where-Object {$_.LastWriteTime -gt $b.LastWriteTime} | Select-Object -First 1) {exit 1}" && goto run
echo yaad: building (the first time takes a minute or two and needs the network) ... 1>&2
pushd "%here%"
if not exist target mkdir target
call mvn -q -B -DskipTests package >target\build.log 2>&1 || (popd & echo yaad: the build failed; all of it is in target\build.log. Is the network there, and is it a JDK 17 or newer? 1>&2 & exit /b 2)
popd
:run
if not exist "%app%\yaad.jsa" (
  "%java%" -Xshare:off "-XX:DumpLoadedClassList=%app%\classes.lst" -Xlog:disable "-Dyaad.native=%app%\native" "-Dyaad.app=%app%" -cp "%app%\yaad.jar" yaad.cli.WarmUp "%app%\warm" >nul 2>&1
  "%java%" -Xshare:dump -Xlog:disable "-XX:SharedClassListFile=%app%\classes.lst" "-XX:SharedArchiveFile=%app%\yaad.jsa" -XX:+UseSerialGC -cp "%app%\yaad.jar" >nul 2>&1
)
chcp 65001 >nul
"%java%" -XX:+UseSerialGC "-XX:SharedArchiveFile=%app%\yaad.jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 "-Dyaad.native=%app%\native" "-Dyaad.app=%app%" "-Dyaad.memory=%memory%" %YAAD_JAVA_OPTS% -jar "%app%\yaad.jar" %*
exit /b %ERRORLEVEL%
