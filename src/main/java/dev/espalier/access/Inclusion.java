package dev.espalier.access;

import dev.espalier.access.Clauses.Clause;
import dev.espalier.policy.ActionElement;
import dev.espalier.policy.ActionPattern;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.Condition;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.ConditionOperator.Family;
import dev.espalier.policy.PrincipalElement;
import dev.espalier.policy.RequestContext;
import dev.espalier.policy.ResourceElement;
import dev.espalier.policy.Truth;
import dev.espalier.policy.Wildcard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells whether every request that one statement matches is matched by another, by comparing them element by element.
/// A yes is certain; no says that it could not be proven. Entries of a list are looked at one by one, because another
/// statement may cover each.
final class Inclusion {
    private static final String WILDCARDS = "*?$";

    private Inclusion() {}

    /// Whether whatever one of these matches is matched by one of the wider ones.
    static boolean areCovered(List<Clause> some, List<Clause> wider) {
        return some.stream().allMatch(one -> isCovered(one, wider));
    }

    private static boolean isCovered(Clause one, List<Clause> wider) {
        var fitting = wider.stream().filter(other -> isFitting(one, other)).toList();
        var actions = parts(one.statement().action().orElseThrow());
        if (one.statement().resource().isEmpty()) {
            return actions.stream()
                    .allMatch(action -> fitting.stream()
                            .anyMatch(other -> other.statement().resource().isEmpty() && covers(other, action)));
        }
        var resources = parts(one.statement().resource().get());
        return actions.stream()
                .allMatch(action -> resources.stream()
                        .allMatch(resource ->
                                fitting.stream().anyMatch(other -> covers(other, action) && covers(other, resource))));
    }

    private static boolean isFitting(Clause one, Clause wider) {
        boolean isSameLanguage = one.hasVariables() == wider.hasVariables();
        return isSameLanguage
                && arePrincipalsWithin(
                        one.statement().principal(), wider.statement().principal())
                && implies(one.statement().condition(), wider.statement().condition());
    }

    private static List<ActionElement> parts(ActionElement element) {
        return element.isExcept()
                ? List.of(element)
                : element.entries().stream()
                        .map(entry -> new ActionElement(false, List.of(entry), element.path()))
                        .toList();
    }

    private static List<ResourceElement> parts(ResourceElement element) {
        return element.isExcept()
                ? List.of(element)
                : element.entries().stream()
                        .map(entry -> new ResourceElement(false, List.of(entry), element.path()))
                        .toList();
    }

    /// An empty list covers nothing, in either form (rule R48).
    private static boolean covers(Clause wider, ActionElement one) {
        var all = wider.statement().action().orElseThrow();
        if (one.entries().isEmpty()) {
            return true;
        }
        if (all.isExcept()) {
            return one.isExcept()
                    && !all.entries().isEmpty()
                    && all.entries().stream().allMatch(entry -> isListed(entry, one.entries()));
        }
        return one.isExcept()
                ? all.entries().stream()
                        .anyMatch(entry -> entry.pattern().orElseThrow().isEverything())
                : one.entries().stream().allMatch(entry -> isListed(entry, all.entries()));
    }

    private static boolean isListed(ActionElement.Entry entry, List<ActionElement.Entry> among) {
        var pattern = entry.pattern().orElseThrow();
        return among.stream().anyMatch(other -> covers(other.pattern().orElseThrow(), pattern));
    }

    private static boolean covers(ActionPattern wide, ActionPattern narrow) {
        return wide.isEverything()
                || (wide.service().equals(narrow.service())
                        && absorbs(lowerCase(wide.toString()), lowerCase(narrow.toString())));
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Whether a pattern matches all that another does. Its stars take in the stars of the other, and whatever these
    /// stand for; question marks may not take in a star, so nothing is said of them.
    private static boolean absorbs(String wide, String narrow) {
        return wide.equals(narrow)
                || (wide.indexOf('?') < 0
                        && narrow.indexOf('?') < 0
                        && Wildcard.of(wide).matches(narrow));
    }

    private static boolean covers(Clause wider, ResourceElement one) {
        var other = wider.statement().resource();
        if (other.isEmpty() || one.entries().isEmpty()) {
            return other.isPresent();
        }
        var all = other.get();
        if (all.isEverything()) {
            return true;
        }
        if (all.isExcept() != one.isExcept() || all.entries().isEmpty()) {
            return false;
        }
        return all.isExcept()
                ? all.entries().stream().allMatch(entry -> isListed(entry, one.entries()))
                : one.entries().stream().allMatch(entry -> isListed(entry, all.entries()));
    }

    private static boolean isListed(ResourceElement.Entry entry, List<ResourceElement.Entry> among) {
        var pattern = entry.pattern().orElseThrow();
        return among.stream().anyMatch(other -> covers(other.pattern().orElseThrow(), pattern));
    }

    private static boolean covers(ArnPattern wide, ArnPattern narrow) {
        return wide.isEverything()
                || wide.toString().equals(narrow.toString())
                || (isPlain(narrow.toString())
                        && narrow.isExact()
                        && wide.matches(narrow.toString(), RequestContext.EMPTY) == Truth.YES);
    }

    /// Only by name: that everyone is listed says less than a name, which passes by boundaries (rule R98).
    private static boolean arePrincipalsWithin(Optional<PrincipalElement> one, Optional<PrincipalElement> wider) {
        if (one.isEmpty() || wider.isEmpty()) {
            return one.isEmpty() && wider.isEmpty();
        }
        if (one.get().isExcept() || wider.get().isExcept()) {
            return one.get().isExcept()
                    && wider.get().isExcept()
                    && listOf(one.get()).equals(listOf(wider.get()));
        }
        return listOf(wider.get()).containsAll(listOf(one.get()));
    }

    private static List<String> listOf(PrincipalElement element) {
        return element.entries().stream()
                .map(entry -> entry.kind() + ":" + entry.text())
                .toList();
    }

    /// Whether one block holds only when the other does: each condition there follows from one here (rule R58).
    private static boolean implies(Optional<ConditionBlock> one, Optional<ConditionBlock> wider) {
        var given = one.map(ConditionBlock::conditions).orElse(List.of());
        return wider.map(ConditionBlock::conditions).orElse(List.of()).stream()
                .allMatch(needed -> given.stream().anyMatch(known -> implies(known, needed)));
    }

    private static boolean implies(Condition known, Condition needed) {
        boolean isOfOneForm = known.operator() == needed.operator()
                && known.quantifier() == needed.quantifier()
                && known.isIfExists() == needed.isIfExists()
                && known.lowerCaseKey().equals(needed.lowerCaseKey());
        return isOfOneForm
                && (known.operator().isNegated() ? areValuesWithin(needed, known) : areValuesWithin(known, needed));
    }

    /// Whether each value that matches the list of one condition matches that of the other.
    private static boolean areValuesWithin(Condition one, Condition wider) {
        return one.values().stream().allMatch(value -> wider.values().contains(value) || isMatched(value, wider));
    }

    /// A listed value without wildcards and variables stands for itself, or for a bound that is compared as values are.
    private static boolean isMatched(String value, Condition wider) {
        boolean isTested = isPlain(value) && wider.operator().family() != Family.EXISTENCE;
        return isTested && wider.test().matchesAny(value, RequestContext.EMPTY) == Truth.YES;
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(symbol -> WILDCARDS.indexOf(symbol) >= 0);
    }
}
