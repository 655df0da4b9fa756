# Chooses a JDK 25 or later for everything that starts here: read by ./mvnw and ./truemark.
# The JDK's `release` file is read because asking javac costs a third of a second.
jdk25() { [ -x "$1/bin/javac" ] && [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")" -ge 25 ]; } 2> /dev/null
if ! jdk25 "${JAVA_HOME:-none}"; then
  unset JAVA_HOME
  for jdk in "${TRUEMARK_JDK:-none}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$(readlink -f "$(command -v javac)" 2> /dev/null | sed 's|/bin/javac$||')"; do
    if jdk25 "$jdk"; then JAVA_HOME=$jdk; export JAVA_HOME; break; fi
  done
  [ -n "${JAVA_HOME-}" ] || { echo "Truemark needs a JDK 25 or later and found none.  Try: install one, or set TRUEMARK_JDK to its folder." >&2; exit 5; }
fi
