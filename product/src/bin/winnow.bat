@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Winnow. WINNOW_OPTS: further options for the JVM. WINNOW_PLUGINS: another folder of plugins.
rem Paths stand in no block of lines: the bracket of "Program Files (x86)" would end it.
setlocal enableextensions disabledelayedexpansion
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

set "JAVA=java.exe"
if not defined JAVA_HOME goto search
set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%JAVA%" goto version
>&2 echo winnow: JAVA_HOME must name a JDK or JRE, got "%JAVA_HOME:"=%", where bin\java.exe is missing
exit /b 1

:search
where java.exe >nul 2>&1 && goto version
>&2 echo winnow: Java 17 or newer must be on the PATH or named by JAVA_HOME, found none
exit /b 1

:version
rem the line is such as: openjdk version "17.0.15" 2025-04-15
set "RELEASE=17"
set "VERSION=17"
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do set "RELEASE=%%~V"
for /f "delims=.-+" %%M in ("%RELEASE%") do set "VERSION=%%M"
if %VERSION% GEQ 17 goto options
>&2 echo winnow: Java must be 17 or newer, got %RELEASE% in "%JAVA%"
exit /b 1

:options
set "OPTS=-XX:MaxRAMPercentage=60 -XX:+UseParallelGC -XX:MaxNewSize=256m -XX:-UsePerfData -Xlog:disable"
rem the optimising compiler waits until a method has earned it: a quarter of a short job's time
set "OPTS=%OPTS% -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000"
set "OPTS=%OPTS% -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
"%JAVA%" --list-modules 2>nul | findstr /b /c:"jdk.incubator.vector" >nul && set "OPTS=%OPTS% --add-modules=jdk.incubator.vector"
if %VERSION% GEQ 22 set "OPTS=%OPTS% --enable-native-access=ALL-UNNAMED"
if %VERSION% GEQ 24 set "OPTS=%OPTS% --sun-misc-unsafe-memory-access=allow"

rem a script cannot find out whether standard error is a window
"%JAVA%" %OPTS% -Dwinnow.terminal=true %WINNOW_OPTS% -jar "%HOME_DIR%\lib\winnow.jar" %*
exit /b %ERRORLEVEL%
