package dev.espalier.policy;

import dev.espalier.policy.Template.Part;
import dev.espalier.policy.Template.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// An entry of a Resource or NotResource element: `*`, or an ARN with wildcards and variables (rules R42 to R44).
///
/// The pattern is taken apart at its first five colons. A `*` that ends a field matches any run, colons included; any
/// other `*` and every `?` in the first five fields keeps to its field; in the last field colons are ordinary
/// characters.
public final class ArnPattern {
    private static final int FIELDS = 6;
    private static final int MOST_STATES = 20_000;
    private static final int MOST_COMPARED = 64;

    private final String text;
    private final boolean isEverything;
    private final Template template;
    private final Optional<Wildcard> fixed;

    /// What comparing it with other patterns came to, because that takes long.
    private final Map<String, Truth> compared = new ConcurrentHashMap<>(0);

    private ArnPattern(String text, boolean isEverything, Template template) {
        this.text = text;
        this.isEverything = isEverything;
        this.template = template;
        this.fixed = template.hasVariables() ? Optional.empty() : Optional.of(compile(template.parts()));
    }

    /// The pattern, if `text` is one: all stars, or a text that begins with `arn:`. Missing fields are filled with `*`.
    ///
    /// @param hasVariables whether the document's version knows policy variables
    public static Optional<ArnPattern> parse(String text, boolean hasVariables) {
        if (!text.isEmpty() && text.chars().allMatch(symbol -> symbol == '*')) {
            return Optional.of(new ArnPattern(text, true, Template.plain(text)));
        }
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        var whole = text + ":*".repeat(Math.max(0, FIELDS - fieldsOf(text)));
        return Optional.of(new ArnPattern(text, false, hasVariables ? Template.parse(whole) : Template.plain(whole)));
    }

    private static int fieldsOf(String text) {
        return text.split(":", FIELDS).length;
    }

    /// Whether it covers `resource`: an ARN, or `*` for a request that names no resource. For an ARN with wildcards
    /// that it covers only in part, nothing can be said.
    public Truth matches(String resource, RequestContext context) {
        if (isEverything) {
            return Truth.YES;
        }
        if (resource.equals("*")) {
            return Truth.NO;
        }
        if (hasWildcard(resource)) {
            return matchesMany(resource, context);
        }
        if (fixed.isPresent()) {
            return Truth.of(fixed.get().matches(resource));
        }
        return switch (template.resolve(context)) {
            case Resolution.Resolved(var parts) -> Truth.of(compile(parts).matches(resource));
            case Resolution.Missing(var key) -> Truth.NO;
            case Resolution.Open(var key) -> couldMatch(resource) ? Truth.DEPENDS : Truth.NO;
        };
    }

    /// Whether `resource` stands for many.
    public static boolean hasWildcard(String resource) {
        return resource.indexOf('*') >= 0 || resource.indexOf('?') >= 0;
    }

    /// Whether everything that `resource` stands for is covered, or nothing of it; if only a part of it is, or a
    /// variable is open, nothing can be said.
    private Truth matchesMany(String resource, RequestContext context) {
        if (fixed.isEmpty()) {
            return compareWithMany(resource, context);
        }
        var quick = compareFields(resource);
        if (quick.isPresent()) {
            return quick.get();
        }
        var known = compared.get(resource);
        if (known == null) {
            known = compareWithMany(resource, context);
            if (compared.size() >= MOST_COMPARED) {
                compared.clear();
            }
            compared.put(resource, known);
        }
        return known;
    }

    /// The comparison, where each field but the last is equal or a star and the last ones begin in one way. What it
    /// calls uncertain may be covered by a star that crosses colons; that is careful and never wrong.
    private Optional<Truth> compareFields(String resource) {
        var mine = text.split(":", FIELDS);
        var theirs = resource.split(":", FIELDS);
        if (mine.length < FIELDS || theirs.length < FIELDS || text.indexOf('?') >= 0 || text.indexOf('$') >= 0) {
            return Optional.empty();
        }
        boolean mayCross = false;
        for (int i = 0; i < FIELDS; i++) {
            if (mayCross && areApart(mine[i], theirs[i]) && resource.endsWith("*")) {
                return crossing(resource);
            }
            boolean isCovered = mine[i].equals("*") || (mine[i].equals(theirs[i]) && mine[i].indexOf('*') < 0);
            if (i < FIELDS - 1 && !isCovered) {
                return Optional.empty();
            }
            mayCross |= mine[i].equals("*");
        }
        return compareLastFields(mine[FIELDS - 1], theirs[FIELDS - 1]);
    }

    /// What becomes of two patterns that differ in a field, when a star before it may cross colons. Names without
    /// colons leave it none to cross, unless the pattern itself has fewer.
    private Optional<Truth> crossing(String resource) {
        if (!holdsNoColon(resource)) {
            return Optional.of(Truth.UNKNOWN);
        }
        return colonsIn(text) == colonsIn(resource) ? Optional.of(Truth.NO) : Optional.empty();
    }

    private static long colonsIn(String arn) {
        return arn.chars().filter(symbol -> symbol == ':').count();
    }

    private static boolean holdsNoColon(String resource) {
        return Arn.parse(resource).filter(PlainNames::holdNoColon).isPresent();
    }

    private static boolean areApart(String mine, String theirs) {
        return beginApart(mine, theirs) || (!hasWildcard(mine) && !hasWildcard(theirs) && !mine.equals(theirs));
    }

    private static Optional<Truth> compareLastFields(String mine, String theirs) {
        int star = theirs.indexOf('*');
        int end = mine.indexOf('*');
        boolean endsInStar = end >= 0 && end == mine.length() - 1;
        boolean isLiteral = end < 0 && star == theirs.length() - 1;
        if (star < 0 || theirs.indexOf('?') >= 0 || !(endsInStar || isLiteral)) {
            return Optional.empty();
        }
        var start = theirs.substring(0, star);
        var mineStart = endsInStar ? mine.substring(0, end) : mine;
        if (endsInStar && start.startsWith(mineStart)) {
            return Optional.of(Truth.YES);
        }
        boolean isPart = mineStart.startsWith(start) && mineStart.length() > start.length();
        return isPart ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    private Truth compareWithMany(String resource, RequestContext context) {
        var pattern = wildcard(context);
        boolean hasEscapes = text.indexOf('$') >= 0; // a star that is meant literally matches no more than itself
        if (text.indexOf('?') < 0
                && (!hasEscapes || isExact())
                && pattern.filter(wildcard -> wildcard.matches(resource)).isPresent()) {
            return Truth.YES;
        }
        if ((pattern.isEmpty() && !isOpen(context)) || beginApart(text, resource)) {
            return Truth.NO;
        }
        var many = ofResource(resource);
        if (!pattern.orElseGet(this::widest).meets(many)) {
            return Truth.NO;
        }
        boolean isCovered = pattern.filter(wildcard -> wildcard.matches(many.example()) && covers(wildcard, many))
                .isPresent();
        return isCovered ? Truth.YES : Truth.UNKNOWN;
    }

    /// Whether everything that matches `many` matches `wildcard`, as far as that is found out: a dear search.
    private static boolean covers(Wildcard wildcard, Wildcard many) {
        return Witnesses.of(
                        List.of(Witnesses.Pattern.of(wildcard)), new Witnesses.Search(List.of(many), 1, MOST_STATES))
                .filter(texts -> texts.stream().noneMatch(text -> text.matched().isEmpty()))
                .isPresent();
    }

    /// Whether two patterns begin so differently that nothing can match both: the common case, and quick to see.
    public static boolean beginApart(String mine, String theirs) {
        for (int i = 0; i < Math.min(mine.length(), theirs.length()); i++) {
            if ("*?$".indexOf(mine.charAt(i)) >= 0 || "*?".indexOf(theirs.charAt(i)) >= 0) {
                return false;
            }
            if (mine.charAt(i) != theirs.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(RequestContext context) {
        return template.resolve(context) instanceof Resolution.Open;
    }

    /// The pattern with its variables put in; empty when one has no value, or none that is known.
    public Optional<Wildcard> wildcard(RequestContext context) {
        if (fixed.isPresent()) {
            return fixed;
        }
        return template.resolve(context) instanceof Resolution.Resolved(var parts)
                ? Optional.of(compile(parts))
                : Optional.empty();
    }

    /// Whatever begins with `start`, which is meant literally.
    public static Wildcard within(String start) {
        return new Wildcard.Builder().literal(start).symbol('*').build();
    }

    /// What an ARN with wildcards in a question stands for: its stars keep to their fields, but in the last field only
    /// where names hold no colons.
    public static Wildcard ofResource(String resource) {
        var builder = new Wildcard.Builder();
        boolean isPlain = holdsNoColon(resource);
        int field = 1;
        for (int i = 0; i < resource.length(); i++) {
            char symbol = resource.charAt(i);
            if (field == FIELDS && !isPlain) {
                builder.symbol(symbol);
            } else {
                builder.symbolInField(symbol);
            }
            field += symbol == ':' && field < FIELDS ? 1 : 0;
        }
        return builder.build();
    }

    private boolean couldMatch(String resource) {
        return widest().matches(resource);
    }

    /// What could be covered, whatever the values of the variables.
    public Wildcard widest() {
        return compile(template.parts().stream()
                .map(part -> part instanceof Part.Variable ? new Part.Text("*") : part)
                .toList());
    }

    /// Whether it covers every resource, also a request that names none.
    public boolean isEverything() {
        return isEverything;
    }

    /// Whether it names one resource in full.
    public boolean isExact() {
        return fixed.isPresent() && fixed.get().isLiteral();
    }

    /// The text with its variables taken apart, missing fields filled in.
    public Template template() {
        return template;
    }

    private static Wildcard compile(List<Part> parts) {
        var builder = new Wildcard.Builder();
        int field = 1;
        for (var part : parts) {
            if (!(part instanceof Part.Text(var text))) {
                builder.literal(((Part.Escape) part).symbol());
                continue;
            }
            for (int i = 0; i < text.length(); i++) {
                char symbol = text.charAt(i);
                boolean endsField = i + 1 < text.length() && text.charAt(i + 1) == ':';
                if (field == FIELDS || (symbol == '*' && endsField)) {
                    builder.symbol(symbol);
                } else {
                    builder.symbolInField(symbol);
                }
                field += symbol == ':' && field < FIELDS ? 1 : 0;
            }
        }
        return builder.build();
    }

    /// As it was written.
    @Override
    public String toString() {
        return text;
    }
}
