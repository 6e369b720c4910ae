/// The policy language: documents as they were written, their statements, patterns and ARNs.
/// It knows the grammar and how one element matches, never who is asking; it depends on the JDK alone.
@NullMarked
package dev.espalier.policy;

import org.jspecify.annotations.NullMarked;
