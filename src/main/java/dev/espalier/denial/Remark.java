package dev.espalier.denial;

import java.util.List;

/// A fact about a text or about how the model stands to it, as a code with its parts; [#sentence] has it in words.
public record Remark(Code code, List<String> parts) {
    public Remark {
        parts = List.copyOf(parts);
    }

    static Remark of(Code code, String... parts) {
        return new Remark(code, List.of(parts));
    }

    /// What can be said.
    public enum Code {
        // What a text says, and does not
        ENCODED,
        NO_PRINCIPAL,
        NO_ACTION,
        NO_RESOURCE,
        SEVERAL_RESOURCES,
        NO_CAUSE,
        NO_CONTEXT,
        EVENT_NAME,
        EVENT_UNKNOWN,
        EVENT_SOURCE_UNKNOWN,
        BY_SERVICE,
        MORE_EVENTS,
        NOT_A_DENIAL,

        // How the model agrees
        SAME_STATEMENT,
        SAME_SILENCE,
        SAME_ANSWER,
        MORE_OBSTACLES,
        POLICY_BY_NAME,

        // What could explain that it does not, or that nobody can tell
        CANNOT_ANSWER,
        MODEL_ALLOWS,
        MODEL_DENIES,
        OTHER_LAYER,
        KEYS_OPEN,
        POLICY_MISSING,
        POLICY_SILENT,
        KIND_MISSING,
        OTHER_POLICY,
        ENDPOINT,
        SESSION_UNKNOWN,
        NOT_CONSIDERED
    }

    public String sentence() {
        return Words.text("remark." + code.name(), parts.toArray());
    }
}
