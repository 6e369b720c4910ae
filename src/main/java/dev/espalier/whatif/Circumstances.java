package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Dependence.Case;
import dev.espalier.access.Question;
import dev.espalier.design.Assertion;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.whatif.Offer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Other circumstances of the same request: MFA, another Region, another time. What could be otherwise is found by
/// asking with what is given left out.
final class Circumstances {
    private static final String MFA = "aws:multifactorauthpresent";
    private static final String REGION = "aws:requestedregion";
    private static final Pattern REGION_NAME = Pattern.compile("[a-z]+(-[a-z]+)+-\\d+");
    private static final int MOST_CASES = 6;
    private static final int MOST_TOGETHER = 200;

    private final Situation situation;
    private final Function<Question, Answer> ask;

    Circumstances(Situation situation, Function<Question, Answer> ask) {
        this.situation = situation;
        this.ask = ask;
    }

    /// One key with one value.
    private record Setting(String key, Case value) {
        boolean isOn(String name) {
            return key.equalsIgnoreCase(name);
        }

        String label() {
            var text = value.value() instanceof ContextValue.Present(var values, var _) && values.size() == 1
                    ? values.getFirst()
                    : "";
            var wording = switch (key.toLowerCase(Locale.ROOT)) {
                case MFA -> text.equals("true") ? "label.mfa" : "label.context";
                case REGION -> REGION_NAME.matcher(text).matches() ? "label.region" : "label.context";
                default -> "label.context";
            };
            return Words.text(wording, key, value.words());
        }
    }

    /// Other circumstances to try.
    ///
    /// @param areAll whether none are left out because there are too many
    record Choices(List<Candidate> candidates, boolean areAll) {
        Choices {
            candidates = List.copyOf(candidates);
        }
    }

    /// What could be otherwise: one key at a time.
    Choices candidates(Answer answer) {
        var settings = settings(answer);
        var candidates = settings.all().stream()
                .flatMap(List::stream)
                .map(setting -> candidate(List.of(setting)))
                .toList();
        return new Choices(candidates, settings.areAll);
    }

    /// The same, several keys at once.
    ///
    /// @param count how many of them
    Choices together(Answer answer, int count) {
        var settings = settings(answer);
        var chosen = new ArrayList<List<Setting>>();
        boolean areAll = choose(settings.all(), 0, count, List.of(), chosen);
        return new Choices(chosen.stream().map(this::candidate).toList(), areAll && settings.areAll);
    }

    /// How many keys could be otherwise.
    int keys(Answer answer) {
        return settings(answer).all().size();
    }

    /// @return whether all of them are chosen
    private static boolean choose(
            List<List<Setting>> keys, int from, int count, List<Setting> begun, List<List<Setting>> chosen) {
        if (begun.size() == count) {
            boolean hasPlace = chosen.size() < MOST_TOGETHER;
            if (hasPlace) {
                chosen.add(begun);
            }
            return hasPlace;
        }
        for (int i = from; i < keys.size(); i++) {
            for (var setting : keys.get(i)) {
                var more = new ArrayList<>(begun);
                more.add(setting);
                if (!choose(keys, i + 1, count, List.copyOf(more), chosen)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The values of each key, and whether those are all.
    private static final class Settings {
        private final Map<String, Set<Setting>> known = new LinkedHashMap<>();
        private boolean areAll = true;

        private List<List<Setting>> all() {
            return known.values().stream().map(List::copyOf).toList();
        }

        private void add(Setting setting) {
            var values = known.computeIfAbsent(setting.key().toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>());
            boolean isKnown = values.stream()
                    .anyMatch(one -> one.value().value().equals(setting.value().value()));
            if (isKnown) {
                return;
            }
            if (values.size() < MOST_CASES) {
                values.add(setting);
            } else {
                areAll = false;
            }
        }
    }

    /// The values of each key that come out differently, whether it is given or not.
    private Settings settings(Answer answer) {
        var given = situation.question().context().members();
        var settings = new Settings();
        collect(answer, settings);
        for (var member : given) {
            collect(without(Set.of(member)), settings);
        }
        if (given.size() > 1) {
            collect(without(Set.copyOf(given)), settings);
        }
        return settings;
    }

    private Answer without(Set<Member> left) {
        var kept = situation.question().context().members().stream()
                .filter(member -> !left.contains(member))
                .toList();
        return ask.apply(situation.question().with(new JsonObject(kept)));
    }

    /// A denial for sure says nothing of keys, but a gate of it may.
    private static void collect(Answer answer, Settings settings) {
        collect(answer.dependence(), settings);
        answer.gates().forEach(gate -> collect(gate.dependence(), settings));
    }

    private static void collect(Dependence dependence, Settings settings) {
        for (var key : dependence.keys()) {
            if (!key.name().equals(Dependence.RESOURCE)) {
                key.cases().forEach(one -> settings.add(new Setting(key.name(), one)));
            }
        }
    }

    private Candidate candidate(List<Setting> settings) {
        var members = new ArrayList<>(situation.question().context().members());
        for (var setting : settings) {
            members.removeIf(member -> setting.isOn(member.name()));
            members.add(new Member(setting.key(), written(setting.value().value())));
        }
        return new Candidate(
                Kind.SET_CONTEXT,
                String.join(", ", settings.stream().map(Setting::label).toList()),
                Optional.empty(),
                situation.question().with(new JsonObject(members)));
    }

    private static JsonValue written(ContextValue value) {
        return switch (value) {
            case ContextValue.Absent _, ContextValue.Unknown _ -> new JsonNull();
            case ContextValue.Present(var values, var _) ->
                values.size() == 1
                        ? new JsonString(values.getFirst())
                        : new JsonArray(
                                values.stream().<JsonValue>map(JsonString::new).toList());
        };
    }

    /// A wider session: one whose policy has the action too, and one without a policy.
    List<Candidate> widerSessions() {
        var candidates = new ArrayList<Candidate>();
        situation
                .question()
                .session()
                .ifPresent(session -> session.policy().ifPresent(policy -> {
                    Rewriting.allowing(policy, situation.action())
                            .ifPresent(wider -> candidates.add(session(
                                    session,
                                    Optional.of(wider),
                                    Words.text("label.sessionAction", situation.action()))));
                    candidates.add(session(session, Optional.empty(), Words.text("label.session")));
                }));
        return candidates;
    }

    private Candidate session(Assertion.Session session, Optional<PolicyDocument> policy, String label) {
        var other = new Assertion.Session(
                policy, session.tags(), session.mfa(), session.sourceIdentity(), session.unknown());
        return new Candidate(
                Kind.SET_CONTEXT, label, Optional.empty(), situation.question().in(other));
    }
}
