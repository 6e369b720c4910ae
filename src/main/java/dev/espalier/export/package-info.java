/// What a design becomes for other tools and for readers: infrastructure as code, scripts, reports and tables.
/// Nothing here asks a clock, a network or a random source: the same design always gives the same bytes.
@NullMarked
package dev.espalier.export;

import org.jspecify.annotations.NullMarked;
