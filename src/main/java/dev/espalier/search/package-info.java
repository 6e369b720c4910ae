/// Finding things in a design by what is written on and in them: names, numbers, tags, policies.
/// It knows no screen; whoever shows what was found asks again after every change and pays for the change alone.
@NullMarked
package dev.espalier.search;

import org.jspecify.annotations.NullMarked;
