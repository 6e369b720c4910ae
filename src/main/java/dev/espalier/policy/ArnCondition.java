package dev.espalier.policy;

import dev.espalier.policy.Template.Part;
import dev.espalier.policy.Template.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How the ARN operators compare: six segments, each pair on its own, so that a star never crosses one of the first
/// five colons (rule R72). Unlike the Resource element, see [ArnPattern].
final class ArnCondition {
    private static final int SEGMENTS = 6;

    private ArnCondition() {}

    static Predicate<String> test(Resolution.Resolved pattern) {
        if (pattern.parts().equals(List.of(new Part.Text("*")))) {
            return given -> true;
        }
        var segments = segments(pattern.parts());
        if (segments.size() < SEGMENTS) {
            return given -> false;
        }
        return given -> matches(segments, given);
    }

    private static boolean matches(List<Wildcard> segments, String given) {
        int from = 0;
        for (int i = 0; i < SEGMENTS - 1; i++) {
            int colon = given.indexOf(':', from);
            if (colon < 0 || !segments.get(i).matches(given, from, colon)) {
                return false;
            }
            from = colon + 1;
        }
        return segments.getLast().matches(given, from, given.length());
    }

    /// The same as one pattern; empty when it has too few segments, so that nothing matches.
    static Optional<Wildcard> wildcard(List<Part> parts) {
        if (parts.equals(List.of(new Part.Text("*")))) {
            return Optional.of(Wildcard.of("*"));
        }
        var builder = new Wildcard.Builder();
        int segment = 1;
        for (var part : parts) {
            boolean isPattern = part instanceof Part.Text;
            var text = new Resolution.Resolved(List.of(part)).text();
            for (int i = 0; i < text.length(); i++) {
                char symbol = text.charAt(i);
                if (!isPattern) {
                    builder.literal(String.valueOf(symbol));
                } else if (segment < SEGMENTS) {
                    builder.symbolInField(symbol);
                } else {
                    builder.symbol(symbol);
                }
                segment += symbol == ':' && segment < SEGMENTS ? 1 : 0;
            }
        }
        return segment < SEGMENTS ? Optional.empty() : Optional.of(builder.build());
    }

    private static List<Wildcard> segments(List<Part> parts) {
        var segments = new ArrayList<Wildcard>();
        var current = new Wildcard.Builder();
        for (var part : parts) {
            boolean isPattern = part instanceof Part.Text;
            var text = new Resolution.Resolved(List.of(part)).text();
            for (int i = 0; i < text.length(); i++) {
                char symbol = text.charAt(i);
                if (symbol == ':' && segments.size() < SEGMENTS - 1) {
                    segments.add(current.build());
                    current = new Wildcard.Builder();
                } else if (isPattern) {
                    current.symbol(symbol);
                } else {
                    current.literal(String.valueOf(symbol));
                }
            }
        }
        segments.add(current.build());
        return segments;
    }
}
