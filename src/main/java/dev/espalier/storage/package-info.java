/// The design file: reading it with all its problems at once, writing it the same way every time, saving it
/// safely. With `exchange` the only package that knows Jackson.
@NullMarked
package dev.espalier.storage;

import org.jspecify.annotations.NullMarked;
