package dev.espalier.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds texts that tell patterns apart: for every combination of patterns that some text matches, a shortest such
/// text. Whatever asks only which of the patterns match comes out for any text as it does for one of these.
///
/// Each pattern is followed as an automaton: the set of its places that a text can have reached. The sets of all
/// patterns together are one state, and a breadth-first search over these states by one character more each time meets
/// every reachable combination, with a shortest text first. Of the characters only those count that some pattern waits
/// for, a colon where a wildcard must not cross one, and one other character that stands for all the rest. The number
/// of states can grow exponentially with the patterns, so the search gives up beyond a limit.
public final class Witnesses {
    private static final String READABLE = "xyzwvutsrqponmlkjihgfedcba0123456789XYZ-_";

    private final List<Follower> required;
    private final List<Follower> followers;
    private final int variants;
    private final char other;
    private final Map<State, Integer> visits = new HashMap<>();
    private final Map<BitSet, List<String>> found = new HashMap<>();
    private final List<Witness> witnesses = new ArrayList<>();

    private Witnesses(List<Follower> required, List<Follower> followers, int variants) {
        this.required = required;
        this.followers = followers;
        this.variants = variants;
        this.other = other();
    }

    /// A pattern to be told apart.
    ///
    /// @param isFolded whether letter case does not matter
    public record Pattern(Wildcard wildcard, boolean isFolded) {
        /// A pattern for which letter case matters.
        public static Pattern of(Wildcard wildcard) {
            return new Pattern(wildcard, false);
        }
    }

    /// A text and the numbers of the patterns that it matches.
    public record Witness(String text, Set<Integer> matched) {
        public Witness {
            matched = Set.copyOf(matched);
        }
    }

    /// What to look for.
    ///
    /// @param required patterns that every text has to match
    /// @param variants how many different texts to find for each combination, where there are so many
    /// @param mostStates after how many states to give up
    public record Search(List<Wildcard> required, int variants, int mostStates) {
        public Search {
            required = List.copyOf(required);
        }
    }

    /// The witnesses, shortest first; empty when the search has to give up.
    public static Optional<List<Witness>> of(List<Pattern> patterns, Search search) {
        var required = search.required().stream()
                .map(wildcard -> new Follower(Pattern.of(wildcard)))
                .toList();
        var witnesses =
                new Witnesses(required, patterns.stream().map(Follower::new).toList(), search.variants());
        return witnesses.run(search.mostStates()) ? Optional.of(witnesses.sorted()) : Optional.empty();
    }

    /// The places of all patterns that one text has reached.
    private record State(List<BitSet> required, List<BitSet> places) {}

    private record Step(State state, String text) {}

    private boolean run(int mostStates) {
        var open = new ArrayDeque<Step>();
        var start = new Step(new State(starts(required), starts(followers)), "");
        accept(start);
        open.addLast(start);
        while (!open.isEmpty()) {
            if (visits.size() > mostStates) {
                return false;
            }
            var step = open.removeFirst();
            for (char symbol : alphabet(step.state())) {
                var places = after(required, step.state().required(), symbol);
                if (places.stream().noneMatch(BitSet::isEmpty)) {
                    var next = new State(places, after(followers, step.state().places(), symbol));
                    visit(new Step(next, step.text() + symbol), open);
                }
            }
        }
        return true;
    }

    private void visit(Step step, ArrayDeque<Step> open) {
        if (visits.merge(step.state(), 1, Integer::sum) <= variants) {
            accept(step);
            open.addLast(step);
        }
    }

    private void accept(Step step) {
        if (!isAtEnd(required, step.state().required()).equals(all(required.size()))) {
            return;
        }
        var matched = isAtEnd(followers, step.state().places());
        var texts = found.computeIfAbsent(matched, _ -> new ArrayList<>());
        boolean isBetterThanNothing = texts.size() == 1 && texts.getFirst().isEmpty();
        if (texts.size() < variants || isBetterThanNothing) {
            texts.add(step.text());
            witnesses.add(new Witness(step.text(), numbers(matched)));
        }
    }

    /// An empty text is a special case for some who ask, so it comes last.
    private List<Witness> sorted() {
        var sorted = new ArrayList<>(witnesses);
        sorted.removeIf(witness -> witness.text().isEmpty());
        witnesses.stream().filter(witness -> witness.text().isEmpty()).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static Set<Integer> numbers(BitSet matched) {
        var numbers = new HashSet<Integer>();
        matched.stream().forEach(numbers::add);
        return numbers;
    }

    private static BitSet all(int size) {
        var all = new BitSet();
        all.set(0, size);
        return all;
    }

    private static List<BitSet> starts(List<Follower> followers) {
        return followers.stream().map(Follower::start).toList();
    }

    private static List<BitSet> after(List<Follower> followers, List<BitSet> places, char symbol) {
        var next = new BitSet[followers.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = followers.get(i).after(places.get(i), symbol);
        }
        return Arrays.asList(next);
    }

    private static BitSet isAtEnd(List<Follower> followers, List<BitSet> places) {
        var atEnd = new BitSet();
        for (int i = 0; i < followers.size(); i++) {
            atEnd.set(i, places.get(i).get(followers.get(i).end()));
        }
        return atEnd;
    }

    /// The characters that can make a difference now.
    private Set<Character> alphabet(State state) {
        var symbols = new TreeSet<Character>((a, b) -> Integer.compare(rank(a), rank(b)));
        symbols.add(other);
        for (int i = 0; i < required.size(); i++) {
            required.get(i).collect(state.required().get(i), symbols);
        }
        for (int i = 0; i < followers.size(); i++) {
            followers.get(i).collect(state.places().get(i), symbols);
        }
        return symbols;
    }

    /// What reads well comes first: what a pattern names, then the other character, then colons and slashes.
    private int rank(char symbol) {
        if (symbol == other) {
            return Character.MAX_VALUE + 1;
        }
        boolean isSeparator = symbol == ':' || symbol == '/' || symbol == '*' || symbol == '?';
        return isSeparator ? Character.MAX_VALUE + 2 + symbol : symbol;
    }

    private char other() {
        var used = new HashSet<Character>();
        required.forEach(follower -> follower.collectAll(used));
        followers.forEach(follower -> follower.collectAll(used));
        for (int i = 0; i < READABLE.length(); i++) {
            if (!used.contains(READABLE.charAt(i))) {
                return READABLE.charAt(i);
            }
        }
        char rare = '\u0100';
        while (used.contains(rare)) {
            rare++;
        }
        return rare;
    }

    /// One pattern, and which of its places can be reached.
    private static final class Follower {
        private final Wildcard wildcard;
        private final boolean isFolded;

        Follower(Pattern pattern) {
            wildcard = pattern.wildcard();
            isFolded = pattern.isFolded();
        }

        int end() {
            return wildcard.size();
        }

        BitSet start() {
            var start = new BitSet();
            reach(start, 0);
            return start;
        }

        /// A run may be empty, so what follows it is reached with it.
        private void reach(BitSet places, int place) {
            places.set(place);
            for (int at = place; at < wildcard.size() && wildcard.isRunAt(at); at++) {
                places.set(at + 1);
            }
        }

        BitSet after(BitSet places, char symbol) {
            var next = new BitSet();
            for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
                if (at == wildcard.size()) {
                    break;
                }
                boolean isBarred = wildcard.isConfinedAt(at) && symbol == ':';
                if (wildcard.isRunAt(at) && !isBarred) {
                    reach(next, at);
                } else if (wildcard.isOneAt(at) ? !isBarred : isSame(wildcard.symbolAt(at), symbol, at)) {
                    reach(next, at + 1);
                }
            }
            return next;
        }

        private boolean isSame(char wanted, char given, int at) {
            boolean isLiteral = !wildcard.isRunAt(at);
            return isLiteral && (isFolded ? fold(wanted) == fold(given) : wanted == given);
        }

        void collect(BitSet places, Set<Character> symbols) {
            for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
                if (at < wildcard.size()) {
                    collect(at, symbols);
                }
            }
        }

        void collectAll(Set<Character> symbols) {
            for (int at = 0; at < wildcard.size(); at++) {
                collect(at, symbols);
            }
        }

        private void collect(int at, Set<Character> symbols) {
            if (wildcard.isRunAt(at) || wildcard.isOneAt(at)) {
                if (wildcard.isConfinedAt(at)) {
                    symbols.add(':');
                }
                return;
            }
            char symbol = wildcard.symbolAt(at);
            symbols.add(symbol);
            if (isFolded) {
                symbols.add(Character.toLowerCase(symbol));
                symbols.add(Character.toUpperCase(symbol));
            }
        }

        private static char fold(char symbol) {
            return Character.toLowerCase(Character.toUpperCase(symbol));
        }
    }
}
