/// The command line: parse, call, print, exit code. Results go to standard output, messages to standard error.
/// Nothing here decides anything.
@NullMarked
package dev.espalier.cli;

import org.jspecify.annotations.NullMarked;
