package dev.espalier.access;

import java.util.List;

/// What a question comes to: a request, or the reason why it is no question.
sealed interface Asked {
    /// A request.
    ///
    /// @param assumptions what was taken for granted
    record Understood(Request request, List<Reason> assumptions) implements Asked {
        public Understood {
            assumptions = List.copyOf(assumptions);
        }
    }

    /// No request.
    record Refused(Reason reason) implements Asked {}
}
