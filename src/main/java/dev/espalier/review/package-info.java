/// What is wrong or odd about a whole design: limits, names, and every policy document in it.
/// It finds and words things; it changes nothing and decides no permission.
@NullMarked
package dev.espalier.review;

import org.jspecify.annotations.NullMarked;
