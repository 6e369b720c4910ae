/// What other tools say about an organization, read into a design: found out by what files hold, tolerant of parts that
/// are missing, and never silent about them.
@NullMarked
package dev.espalier.intake;

import org.jspecify.annotations.NullMarked;
