@echo off
rem Starts Espalier with a JDK 25 or newer, wherever it lies. Without arguments the window opens.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JDK="

if defined ESPALIER_JAVA_HOME call :try "%ESPALIER_JAVA_HOME%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do call :try "%%~d"
)

if not defined JDK (
  echo Espalier needs a JDK 25 or newer and found none: install one, for example Temurin 25, or set ESPALIER_JAVA_HOME to its folder. 1>&2
  exit /b 2
)
"%JDK%\bin\java.exe" --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseCompactObjectHeaders -cp "%HOME_DIR%\lib\*" dev.espalier.Main %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
for /f "tokens=1 delims=." %%f in ("!VERSION!") do set "FEATURE=%%f"
if !FEATURE! GEQ 25 set "JDK=%~1"
exit /b 0
