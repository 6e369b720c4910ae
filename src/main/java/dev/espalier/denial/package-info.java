/// Reads what AWS says when it refuses a request, as a message or as a CloudTrail event, and holds the model against
/// it. It guesses nothing: what a text does not say is listed as not said.
@NullMarked
package dev.espalier.denial;

import org.jspecify.annotations.NullMarked;
