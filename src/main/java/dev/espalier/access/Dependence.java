package dev.espalier.access;

import dev.espalier.policy.ContextValue;
import java.util.List;

/// What an answer or a gate turns on.
///
/// @param keys those that matter, in order; the pseudo-key [#RESOURCE] comes first where resources differ
/// @param isExact whether each of these keys matters and no other does. If not, there were too many combinations of
/// values to decide: none is missing, but one of them may not matter
public record Dependence(List<KeyCases> keys, boolean isExact) {
    /// Stands for the resources that a question is about, when they differ.
    public static final String RESOURCE = "resource";

    /// Nothing is open.
    public static final Dependence NONE = new Dependence(List.of(), true);

    public Dependence {
        keys = List.copyOf(keys);
    }

    /// One key that matters.
    ///
    /// @param cases kinds of values that come out differently; none in a careful list, and none for the resource
    public record KeyCases(String name, List<Case> cases) {
        public KeyCases {
            cases = List.copyOf(cases);
        }
    }

    /// Values of one key that all come out alike.
    ///
    /// @param value one of them
    /// @param words what they are: "a", "less than 5", "absent", "another value"
    public record Case(ContextValue value, String words, Outcome outcome) {}

    /// What comes of a value.
    public enum Outcome {
        /// The request is allowed; the gate lets it through.
        YES,
        /// The request is denied; the gate stops it.
        NO,
        /// It turns on other keys, too.
        EITHER
    }

    /// A list of keys without their values.
    static Dependence careful(List<String> names) {
        return new Dependence(
                names.stream().map(name -> new KeyCases(name, List.of())).toList(), false);
    }

    /// The names of the keys, in order.
    public List<String> names() {
        return keys.stream().map(KeyCases::name).toList();
    }
}
