package dev.espalier.policy;

import java.util.List;

/// The Principal or NotPrincipal element of a statement (rules R38, R39).
///
/// @param isExcept whether it is NotPrincipal
/// @param path where the element's value stands
public record PrincipalElement(boolean isExcept, List<Entry> entries, JsonPath path) {
    public PrincipalElement {
        entries = List.copyOf(entries);
    }

    /// One entry. The bare `"*"` is read as an AWS principal, as `{"AWS": "*"}` is.
    public record Entry(Kind kind, String text, JsonPath path) {
        /// Whether it means everyone, anonymous callers included.
        public boolean isEveryone() {
            return kind == Kind.AWS && text.equals("*");
        }
    }

    /// The keys of a principal.
    public enum Kind {
        AWS("AWS"),
        SERVICE("Service"),
        FEDERATED("Federated"),
        CANONICAL_USER("CanonicalUser"),
        /// A key that does not exist.
        OTHER("");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// As policies spell it.
        public String key() {
            return key;
        }

        static Kind of(String key) {
            for (var kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /// The name of the element.
    public String name() {
        return isExcept ? "NotPrincipal" : "Principal";
    }
}
