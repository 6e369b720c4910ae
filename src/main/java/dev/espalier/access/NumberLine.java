package dev.espalier.access;

import dev.espalier.policy.ContextValue.Present;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Candidates for keys that hold numbers or dates: each value that a condition names, one between any two of them, one
/// before all and one after all.
final class NumberLine implements Domain.Vocabulary {
    private final boolean isDates;
    private final List<Mark> marks = new ArrayList<>();

    /// One candidate.
    ///
    /// @param from the nearest named value that is not greater; empty before all
    /// @param to the nearest named value that is not less; empty after all
    private record Mark(Candidate candidate, Optional<String> from, Optional<String> to) {
        boolean isNamed() {
            return from.isPresent() && from.equals(to);
        }
    }

    private NumberLine(boolean isDates) {
        this.isDates = isDates;
    }

    /// @param named the values by their text
    static NumberLine ofNumbers(Map<String, BigDecimal> named) {
        var line = new NumberLine(false);
        line.fill(
                named,
                BigDecimal::toPlainString,
                NumberLine::between,
                number -> number.add(BigDecimal.ONE),
                number -> number.subtract(BigDecimal.ONE));
        return line;
    }

    static NumberLine ofDates(Map<String, Instant> named) {
        var line = new NumberLine(true);
        line.fill(
                named,
                Instant::toString,
                NumberLine::between,
                date -> date.plusSeconds(1),
                date -> date.minusSeconds(1));
        return line;
    }

    private interface Between<T> {
        Optional<T> of(T low, T high);
    }

    private <T extends Comparable<? super T>> void fill(
            Map<String, T> named,
            Function<T, String> write,
            Between<T> between,
            Function<T, T> after,
            Function<T, T> before) {
        var sorted = new TreeMap<T, String>();
        named.forEach((text, value) -> sorted.putIfAbsent(value, text));
        if (sorted.isEmpty()) {
            return;
        }
        add(
                write.apply(before.apply(sorted.firstKey())),
                Optional.empty(),
                Optional.of(sorted.firstEntry().getValue()));
        for (var entry : sorted.entrySet()) {
            var text = Optional.of(entry.getValue());
            add(write.apply(entry.getKey()), text, text);
            var next = sorted.higherEntry(entry.getKey());
            if (next == null) {
                add(write.apply(after.apply(entry.getKey())), text, Optional.empty());
            } else {
                between.of(entry.getKey(), next.getKey())
                        .ifPresent(value -> add(write.apply(value), text, Optional.of(next.getValue())));
            }
        }
    }

    private void add(String value, Optional<String> from, Optional<String> to) {
        var words = words(from, to, from.isPresent() && from.equals(to));
        marks.add(new Mark(new Candidate(Present.single(value), words, Set.of()), from, to));
    }

    private static Optional<BigDecimal> between(BigDecimal low, BigDecimal high) {
        var middle = low.add(high).divide(BigDecimal.TWO);
        var whole = middle.setScale(0, RoundingMode.FLOOR);
        return Optional.of(whole.compareTo(low) > 0 ? whole : middle);
    }

    private static Optional<Instant> between(Instant low, Instant high) {
        var middle = low.plus(Duration.between(low, high).dividedBy(2));
        return middle.isAfter(low) ? Optional.of(middle) : Optional.empty();
    }

    List<Candidate> candidates() {
        return marks.stream().map(Mark::candidate).toList();
    }

    @Override
    public List<String> describe(List<Candidate> all, Set<Candidate> chosen) {
        var words = new ArrayList<String>();
        for (int start = 0; start < marks.size(); start++) {
            if (!chosen.contains(marks.get(start).candidate())) {
                continue;
            }
            int end = start;
            while (end + 1 < marks.size() && chosen.contains(marks.get(end + 1).candidate())) {
                end++;
            }
            words.add(run(marks.get(start), marks.get(end)));
            start = end;
        }
        return words;
    }

    private String run(Mark first, Mark last) {
        if (first.equals(last)) {
            return first.candidate().words();
        }
        var low = first.from().map(value -> first.isNamed() ? phrase("from", value) : phrase("after", value));
        var high = last.to().map(value -> last.isNamed() ? phrase("until", value) : phrase("before", value));
        return joined(low, high);
    }

    private String words(Optional<String> from, Optional<String> to, boolean isNamed) {
        return isNamed
                ? from.orElseThrow()
                : joined(from.map(value -> phrase("after", value)), to.map(value -> phrase("before", value)));
    }

    private static String joined(Optional<String> low, Optional<String> high) {
        if (low.isPresent() && high.isPresent()) {
            return Sentences.phrase("value.both", Map.of("low", low.get(), "high", high.get()));
        }
        return low.or(() -> high).orElseGet(() -> Sentences.phrase("value.any", Map.of()));
    }

    private String phrase(String relation, String value) {
        var kind = isDates ? "value.date." : "value.number.";
        return Sentences.phrase(kind + relation, Map.of("value", value));
    }

    /// The values that are read, by their text; others match nothing.
    static <T> Map<String, T> read(Collection<String> texts, Function<String, Optional<T>> parse) {
        var read = new TreeMap<String, T>();
        texts.forEach(text -> parse.apply(text).ifPresent(value -> read.put(text, value)));
        return read;
    }
}
