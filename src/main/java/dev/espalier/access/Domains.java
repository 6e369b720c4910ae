package dev.espalier.access;

import dev.espalier.catalog.Catalog;
import dev.espalier.catalog.ConditionKey;
import dev.espalier.policy.ConditionOperator.Family;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import dev.espalier.policy.IpWitnesses;
import dev.espalier.policy.MultivaluedKeys;
import dev.espalier.policy.Scalars;
import dev.espalier.policy.TextPattern;
import dev.espalier.policy.Witnesses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the values to try for open keys: one for each way in which the tests on a key can come out.
final class Domains {
    private static final int MOST_STATES = 20_000;
    private static final EnumSet<Family> TEXTS = EnumSet.of(Family.STRING, Family.ARN, Family.BOOLEAN);

    private final List<KeyTests> all;

    private Domains(List<KeyTests> all) {
        this.all = all;
    }

    /// The values for each of the keys, in their order.
    static List<Domain> of(List<KeyTests> tests) {
        var domains = new Domains(tests);
        return tests.stream().map(domains::domain).toList();
    }

    private Domain domain(KeyTests tests) {
        var single = single(tests);
        boolean maybeSeveral = mayHoldSeveral(tests);
        var candidates = new ArrayList<Candidate>();
        boolean isAlwaysPresent =
                tests.context().get(tests.key()) instanceof Unknown(var _, var isPresent, var _) && isPresent;
        if (!isAlwaysPresent) {
            candidates.add(new Candidate(new Absent(), Sentences.phrase("value.absent", Map.of()), Set.of()));
        }
        if (!maybeSeveral) {
            candidates.addAll(single.candidates());
            return new Domain(tests.key(), candidates, single.isExact(), single.vocabulary());
        }
        candidates.addAll(ValueSets.of(tests, single.candidates()));
        boolean isExact = single.isExact() && tests.partners().isEmpty();
        return new Domain(tests.key(), candidates, isExact, Domains::listed);
    }

    /// A key that AWS knows to hold one value holds one, whatever set operators policies use.
    private static boolean mayHoldSeveral(KeyTests tests) {
        if (MultivaluedKeys.contains(tests.key())) {
            return true;
        }
        var known = Catalog.get().conditionKey(tests.key());
        return tests.hasSetOperator() && known.map(ConditionKey::isMultivalued).orElse(true);
    }

    /// The values when the key holds one.
    private Domain single(KeyTests tests) {
        var families = tests.families();
        if (isBoolean(tests)) {
            return ofBooleans(tests);
        }
        if (TEXTS.containsAll(families)) {
            return ofTexts(tests);
        }
        if (EnumSet.of(Family.NUMERIC, Family.DATE).containsAll(families)) {
            return onLine(tests);
        }
        if (families.equals(Set.of(Family.IP))) {
            return ofAddresses(tests);
        }
        if (families.equals(Set.of(Family.BINARY))) {
            return ofBytes(tests);
        }
        return ofManyKinds(tests);
    }

    private static boolean isBoolean(KeyTests tests) {
        boolean isKnown = Catalog.get()
                .conditionKey(tests.key())
                .filter(key -> key.type() == ConditionKey.ValueType.BOOL)
                .isPresent();
        return tests.partners().isEmpty()
                && (tests.families().equals(Set.of(Family.BOOLEAN))
                        || (isKnown && TEXTS.containsAll(tests.families())));
    }

    private static Domain ofBooleans(KeyTests tests) {
        var candidates = new ArrayList<Candidate>();
        for (var value : List.of("true", "false")) {
            candidates.add(new Candidate(Present.single(value), value, Set.of(value)));
        }
        return new Domain(tests.key(), candidates, tests.isExact(), Domains::named);
    }

    /// Keys that are compared with each other share their values, as many for each kind as there are keys.
    private Domain ofTexts(KeyTests tests) {
        var group = group(tests);
        var never = tests.neverMatched();
        var patterns = Stream.concat(group.stream().flatMap(member -> member.patterns().stream()), never.stream())
                .distinct()
                .toList();
        boolean isExact = group.stream().allMatch(KeyTests::isExact);
        var found = Witnesses.of(
                patterns.stream().map(TextPattern::pattern).toList(),
                new Witnesses.Search(List.of(), group.size(), MOST_STATES));
        if (found.isEmpty()) {
            var plain = plain(patterns);
            plain.removeIf(candidate ->
                    never.stream().anyMatch(pattern -> candidate.labels().contains(pattern.label())));
            return new Domain(tests.key(), plain, false, Domains::named);
        }
        boolean needsEmpty = group.stream().anyMatch(KeyTests::isAskedForExistence);
        var candidates = new ArrayList<Candidate>();
        boolean hasOther = false;
        for (var witness : found.get()) {
            boolean isOther = witness.matched().isEmpty();
            boolean isImpossible = never.stream().anyMatch(pattern -> pattern.matches(witness.text()));
            boolean isWanted = !witness.text().isEmpty() || needsEmpty || isOnly(witness, found.get());
            if (!isImpossible && isWanted) {
                var text =
                        isOther && !hasOther && !witness.text().isEmpty() ? other(witness, patterns) : witness.text();
                candidates.add(candidate(text, patterns));
                hasOther |= isOther;
            }
        }
        return new Domain(tests.key(), candidates, isExact, Domains::named);
    }

    private static boolean isOnly(Witnesses.Witness witness, List<Witnesses.Witness> all) {
        return all.stream()
                .noneMatch(other -> !other.equals(witness) && other.matched().equals(witness.matched()));
    }

    private List<KeyTests> group(KeyTests start) {
        var group = new LinkedHashSet<KeyTests>(List.of(start));
        var open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            for (var other : all) {
                boolean isPartner = next.partners().contains(other.key())
                        || other.partners().contains(next.key());
                if (isPartner && group.add(other)) {
                    open.add(other);
                }
            }
        }
        return all.stream().filter(group::contains).toList();
    }

    private static String other(Witnesses.Witness witness, List<TextPattern> patterns) {
        var readable = Sentences.phrase("value.other", Map.of());
        return patterns.stream().noneMatch(pattern -> pattern.matches(readable)) ? readable : witness.text();
    }

    private static Candidate candidate(String text, List<TextPattern> patterns) {
        var labels = new LinkedHashSet<String>();
        patterns.stream().filter(pattern -> pattern.matches(text)).forEach(pattern -> labels.add(pattern.label()));
        var words = text.isEmpty()
                ? Sentences.phrase("value.empty", Map.of())
                : labels.isEmpty() ? Sentences.phrase("value.other", Map.of()) : words(text, labels);
        return new Candidate(Present.single(text), words, labels);
    }

    private static String words(String text, Set<String> labels) {
        return labels.contains(text) ? text : both(labels);
    }

    /// All of them together.
    private static String both(Collection<String> labels) {
        return labels.stream()
                .reduce((one, other) -> Sentences.phrase("value.both", Map.of("one", one, "other", other)))
                .orElse("");
    }

    /// What the patterns name, when they are too many to be told apart.
    private static List<Candidate> plain(List<TextPattern> patterns) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(candidate(Sentences.phrase("value.other", Map.of()), patterns));
        patterns.forEach(pattern -> candidates.add(candidate(pattern.label(), patterns)));
        return candidates;
    }

    private static Domain onLine(KeyTests tests) {
        var numbers = NumberLine.read(tests.values(), Scalars::number);
        var dates = NumberLine.read(tests.values(), Scalars::date);
        boolean isNumeric = tests.families().contains(Family.NUMERIC);
        boolean isBoth = isNumeric && tests.families().contains(Family.DATE);
        if (isBoth) {
            dates.forEach((text, date) -> numbers.putIfAbsent(text, BigDecimal.valueOf(date.getEpochSecond())));
        }
        var line = isNumeric ? NumberLine.ofNumbers(numbers) : NumberLine.ofDates(dates);
        var candidates = line.candidates();
        return candidates.isEmpty()
                ? new Domain(tests.key(), List.of(candidate("0", List.of())), tests.isExact(), Domains::listed)
                : new Domain(tests.key(), candidates, tests.isExact() && !isBoth, line);
    }

    private static Domain ofAddresses(KeyTests tests) {
        var candidates = new ArrayList<Candidate>();
        var seen = new LinkedHashSet<Set<String>>();
        for (var address : IpWitnesses.of(tests.values())) {
            var labels = IpWitnesses.covering(address, tests.values());
            if (seen.add(labels)) {
                var words = labels.isEmpty()
                        ? Sentences.phrase("value.other", Map.of())
                        : Sentences.phrase("value.in", Map.of("ranges", both(labels)));
                candidates.add(new Candidate(Present.single(address), words, labels));
            }
        }
        var written = List.copyOf(tests.values());
        candidates.sort(Comparator.comparingInt(one -> one.labels().isEmpty()
                ? -1
                : written.indexOf(one.labels().iterator().next())));
        return new Domain(tests.key(), candidates, tests.isExact(), Domains::ranges);
    }

    private static Domain ofBytes(KeyTests tests) {
        var candidates = new ArrayList<Candidate>();
        var seen = new ArrayList<byte[]>();
        for (var value : NumberLine.read(tests.values(), Scalars::bytes).entrySet()) {
            if (seen.stream().noneMatch(one -> Arrays.equals(one, value.getValue()))) {
                seen.add(value.getValue());
                candidates.add(new Candidate(Present.single(value.getKey()), value.getKey(), Set.of(value.getKey())));
            }
        }
        candidates.add(candidate(unlike(seen), List.of()));
        return new Domain(tests.key(), candidates, tests.isExact(), Domains::named);
    }

    private static String unlike(List<byte[]> seen) {
        int longest = seen.stream().mapToInt(bytes -> bytes.length).max().orElse(0);
        return "AAAA".repeat(longest / 3 + 1);
    }

    /// Comparisons of several kinds on one key: whatever any of them names is tried, but there may be more.
    private static Domain ofManyKinds(KeyTests tests) {
        var texts = new LinkedHashSet<>(tests.values());
        tests.patterns().forEach(pattern -> texts.add(pattern.label()));
        texts.add(Sentences.phrase("value.other", Map.of()));
        var candidates = texts.stream()
                .map(text -> new Candidate(Present.single(text), text, Set.of(text)))
                .toList();
        return new Domain(tests.key(), candidates, false, Domains::named);
    }

    private static List<String> listed(List<Candidate> all, Set<Candidate> chosen) {
        return all.stream()
                .filter(chosen::contains)
                .map(Candidate::words)
                .distinct()
                .toList();
    }

    /// By the names of the patterns that they match, if those can tell them from the others.
    private static List<String> named(List<Candidate> all, Set<Candidate> chosen) {
        return stretches(all, chosen)
                .map(stretches -> stretches.stream().map(Stretch::inWords).toList())
                .orElseGet(() -> listed(withNames(all), chosen));
    }

    /// A request's address is not a range but lies in one.
    private static List<String> ranges(List<Candidate> all, Set<Candidate> chosen) {
        return stretches(all, chosen)
                .map(stretches -> stretches.stream()
                        .map(one -> Sentences.phrase("value.in", Map.of("ranges", one.inWords())))
                        .toList())
                .orElseGet(() -> listed(withNames(all), chosen));
    }

    private static List<Candidate> withNames(List<Candidate> all) {
        return all.stream().filter(one -> !one.labels().isEmpty()).toList();
    }

    private static Optional<List<Stretch>> stretches(List<Candidate> all, Set<Candidate> chosen) {
        var named = withNames(all);
        var wanted = new BitSet();
        for (int i = 0; i < named.size(); i++) {
            wanted.set(i, chosen.contains(named.get(i)));
        }
        return Stretches.of(named.stream().map(Candidate::labels).toList(), wanted);
    }
}
