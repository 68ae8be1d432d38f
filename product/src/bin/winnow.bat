@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Winnow. WINNOW_OPTS: further options for the JVM. WINNOW_PLUGINS: another folder of plugins.
setlocal
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" (
  echo winnow: JAVA_HOME must name a JDK or JRE, got %JAVA_HOME%, where bin\java.exe is missing 1>&2
  exit /b 1
)
if not defined JAVA_HOME (
  where java.exe >nul 2>&1 || (
    echo winnow: Java 17 or newer must be on the PATH or named by JAVA_HOME, found none 1>&2
    exit /b 1
  )
)

rem the first line is such as: openjdk version "17.0.15" 2025-04-15
set "VERSION=17"
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i " version "') do (
  for /f "delims=.-+" %%M in ("%%~V") do set "VERSION=%%M"
)
if %VERSION% LSS 17 (
  echo winnow: Java must be 17 or newer, got %VERSION% 1>&2
  exit /b 1
)
set "OPTS=-XX:MaxRAMPercentage=60 -XX:+UseParallelGC -XX:MaxNewSize=256m -XX:-UsePerfData -Xlog:disable -Dwinnow.terminal=true"
"%JAVA%" --list-modules 2>nul | findstr /b /c:"jdk.incubator.vector" >nul && set "OPTS=%OPTS% --add-modules=jdk.incubator.vector"
if %VERSION% GEQ 22 set "OPTS=%OPTS% --enable-native-access=ALL-UNNAMED"
if %VERSION% GEQ 24 set "OPTS=%OPTS% --sun-misc-unsafe-memory-access=allow"

"%JAVA%" %OPTS% %WINNOW_OPTS% -jar "%HOME_DIR%\lib\winnow.jar" %*
exit /b %ERRORLEVEL%
