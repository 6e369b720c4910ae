/// Espalier, a designer for AWS organizations. This package only starts the program; see the packages below it.
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
