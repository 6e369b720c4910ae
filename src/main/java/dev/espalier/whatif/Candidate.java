package dev.espalier.whatif;

import dev.espalier.access.Question;
import dev.espalier.edit.Edit;
import dev.espalier.whatif.Offer.Kind;
import java.util.Optional;

/// A change that may lead to the other answer; not tried yet.
///
/// @param edit what is done to the design; empty when only the question changes
/// @param asked the question to ask then
record Candidate(Kind kind, String label, Optional<Edit> edit, Question asked) {}
