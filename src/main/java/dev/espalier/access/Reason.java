package dev.espalier.access;

import java.util.List;

/// Why something is so: a stable code with the parts its sentence needs. [Sentences] has the words.
///
/// @param parts texts such as a node's name, an action, a policy's name, in the order the code documents
public record Reason(ReasonCode code, List<String> parts) {
    public Reason {
        parts = List.copyOf(parts);
        if (parts.size() != code.parts().size()) {
            throw new IllegalArgumentException(code + " has the parts " + code.parts() + ", not " + parts);
        }
    }

    public static Reason of(ReasonCode code, String... parts) {
        return new Reason(code, List.of(parts));
    }
}
