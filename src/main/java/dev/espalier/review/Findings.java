package dev.espalier.review;

import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import dev.espalier.design.QuotaProfile;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.Problem;
import dev.espalier.policy.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/// Collects findings, and knows the rules that many things have in common.
final class Findings {
    private final QuotaProfile quotas;
    private final List<Finding> all = new ArrayList<>();

    Findings(QuotaProfile quotas) {
        this.quotas = quotas;
    }

    List<Finding> toList() {
        return Collections.unmodifiableList(all);
    }

    /// Findings that were told from a part of the file which begins here.
    void addAll(List<Finding> some, Spot spot) {
        if (!some.isEmpty()) {
            var above = spot.path();
            some.forEach(finding -> all.add(finding.under(above)));
        }
    }

    void error(String code, Spot spot, String key, Object... parts) {
        add(Severity.ERROR, code, spot, Words.text(key, parts));
    }

    void warning(String code, Spot spot, String key, Object... parts) {
        add(Severity.WARNING, code, spot, Words.text(key, parts));
    }

    void add(Severity severity, String code, Spot spot, String message) {
        all.add(new Finding(severity, code, message, spot.where(JsonPath.TOP)));
    }

    /// A warning about a place in a document, in words already.
    void warning(String code, Spot document, JsonPath path, String sentence) {
        all.add(new Finding(Severity.WARNING, code, sentence, document.where(path)));
    }

    void add(Problem problem, Spot document) {
        all.add(new Finding(problem.severity(), problem.code(), problem.message(), document.where(problem.path())));
    }

    /// A name that AWS would refuse.
    void name(NameRule rule, String name, Spot spot) {
        if (!rule.allows(name)) {
            add(Severity.ERROR, rule.code(), spot, rule.sentence(name));
        }
    }

    /// An id that AWS would never give. AWS chooses it anyway, so it is only odd.
    void id(NameRule rule, String id, Spot spot) {
        if (!rule.allows(id)) {
            add(Severity.WARNING, rule.code(), spot, rule.sentence(id));
        }
    }

    /// Too much of something: above the standard quota a warning, above the highest an error (rule R16).
    void limit(Limit limit, long number, Spot spot) {
        limit(limit, number, Optional.empty(), spot);
    }

    /// The same where AWS has granted more than the standard.
    ///
    /// @param granted up to which nothing is said
    void limit(Limit limit, long number, Optional<Integer> granted, Spot spot) {
        var quota = quotas.of(limit);
        if (number > quota.highest()) {
            error(limit.code(), spot, "limit." + limit, spot.label(), number, quota.highest());
        } else if (granted.isPresent()) {
            if (number > granted.get()) {
                var sentence = Words.text("limit." + limit, spot.label(), number, granted.get());
                add(Severity.WARNING, limit.code(), spot, sentence + " " + Words.text("limit.granted"));
            }
        } else if (number > quota.standard()) {
            var sentence = Words.text("limit." + limit, spot.label(), number, quota.standard());
            add(Severity.WARNING, limit.code(), spot, sentence + " " + Words.text("limit.raised", quota.highest()));
        }
    }

    void tags(SortedMap<String, String> tags, Spot holder) {
        var spot = holder.member("tags");
        limit(Limit.TAGS, tags.size(), spot);
        tags.forEach((key, value) -> {
            name(NameRule.TAG_KEY, key, spot.member(key));
            name(NameRule.TAG_VALUE, value, spot.member(key));
        });
    }

    /// Items of a list that go by one name.
    ///
    /// @param name what has to be different
    /// @param code of the finding, which is also the key of its sentence
    <T> void distinct(List<T> items, Function<T, String> name, String code, Spot list) {
        if (items.size() < 2) {
            return;
        }
        var seen = HashSet.<String>newHashSet(items.size());
        for (int i = 0; i < items.size(); i++) {
            var own = name.apply(items.get(i));
            if (!seen.add(own)) {
                error(code, list.item(i), code, list.label(), own);
            }
        }
    }
}
