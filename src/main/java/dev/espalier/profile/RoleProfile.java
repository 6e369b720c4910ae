package dev.espalier.profile;

import dev.espalier.access.AccessMatrix;
import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Gate;
import dev.espalier.access.Question;
import dev.espalier.access.RoleTrust;
import dev.espalier.access.RoleTrustFinder;
import dev.espalier.access.Sentences;
import dev.espalier.access.Stranger;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// What is told about a role: who may assume it, with both halves of each permission, whom its trust policy names
/// in vain, what it may do, and which roles may be assumed from it in turn.
public final class RoleProfile {
    private static final String ASSUME_ROLE = "sts:AssumeRole";

    /// How many are named with both halves.
    private static final int MOST = 60;

    private static final int DEEPEST = 4;

    /// How many open actions are asked about, so that what cannot be told is not taken for something that depends.
    private static final int MOST_ASKED = 2_000;

    private final Design design;
    private final Evaluator evaluator;
    private final RoleId role;
    private final String arn;
    private final Who who;
    private final BooleanSupplier isEnough;
    private final Set<MemberId> let = new HashSet<>();
    private boolean isSettled = true;

    private RoleProfile(Design design, Evaluator evaluator, RoleId role, BooleanSupplier isEnough) {
        this.design = design;
        this.evaluator = evaluator;
        this.role = role;
        who = new Who(design);
        arn = who.arn(role);
        this.isEnough = isEnough;
    }

    /// What is told about a role; empty when the design does not have it.
    ///
    /// @param evaluator that of the design
    /// @param isEnough asked often; once it says yes, roles beyond this one are only told as far as they are known
    public static Optional<Sheet> of(Design design, Evaluator evaluator, RoleId role, BooleanSupplier isEnough) {
        return DesignIndex.of(design).role(role).map(_ -> new RoleProfile(design, evaluator, role, isEnough).make());
    }

    private Sheet make() {
        var entries = new ArrayList<Entry>();
        entries.add(assumers());
        addIfAny(entries, "role.vain", inVain());
        addIfAny(entries, "role.others", strangers());
        addIfAny(entries, "role.can", abilities());
        addIfAny(entries, "role.chain", assumedFrom(role, new HashSet<>(Set.of(role)), 1));
        return Sheet.of(
                List.of(role),
                Words.text("role.title", role.name()),
                remarks(),
                "",
                entries,
                Words.text(isSettled ? "role.scope" : "role.scope.unsettled"));
    }

    /// A finder keeps what it has found, so each search has its own.
    private RoleTrustFinder trust() {
        return new RoleTrustFinder(design, evaluator, isEnough);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        DesignIndex.of(design).role(role).ifPresent(found -> {
            if (found.trustPolicy().isEmpty()) {
                remarks.add(Words.text("role.untrusting"));
            }
            if (found.isServiceLinked()) {
                remarks.add(Words.text("role.linked"));
            }
        });
        return remarks;
    }

    private static void addIfAny(List<Entry> entries, String key, List<Entry> found) {
        if (!found.isEmpty()) {
            entries.add(Entry.heading(Words.text(key), Words.text("count", found.size()), found));
        }
    }

    // Who may assume it

    private Entry assumers() {
        var can = evaluator.whoCan(Question.of("", ASSUME_ROLE, Optional.of(arn)));
        var found = new ArrayList<Entry>();
        Stream.concat(can.allowed().stream(), can.depends().stream())
                .filter(member -> !member.equals(role))
                .limit(MOST)
                .forEach(member -> assumer(member).ifPresent(found::add));
        int all = can.allowed().size() + can.depends().size();
        if (all > MOST) {
            found.add(Entry.line(Sign.PLAIN, Words.text("more", all - MOST), "", Optional.empty()));
            isSettled = false;
        }
        return Entry.heading(
                Words.text("role.assumers"), found.isEmpty() ? Words.text("role.nobody") : count(found.size()), found);
    }

    private static String count(int number) {
        return Words.text("count", number);
    }

    /// With both halves; nothing for one whose answer turns out to be no.
    private Optional<Entry> assumer(MemberId member) {
        var answer = asked(member);
        var sign = switch (answer.verdict()) {
            case ALLOWED -> Sign.OPEN;
            case DEPENDS -> Sign.DEPENDS;
            case NO_ANSWER -> Sign.UNKNOWN;
            case EXPLICITLY_DENIED, IMPLICITLY_DENIED -> Sign.SILENT;
        };
        if (sign == Sign.SILENT) {
            return Optional.empty();
        }
        let.add(member);
        return Optional.of(new Entry(
                sign,
                who.name(member),
                sign == Sign.OPEN ? "" : Sentences.text(answer.reason()),
                Optional.of(new Target.OfNode(member)),
                halves(answer),
                false));
    }

    private Answer asked(MemberId member) {
        return evaluator.answer(Question.of(who.arn(member), ASSUME_ROLE, Optional.of(arn)));
    }

    /// Every gate that has a say: the trust policy first, then the caller's own side.
    private List<Entry> halves(Answer answer) {
        var halves = new ArrayList<Entry>();
        answer.gates().stream()
                .filter(gate -> gate.layer() == Layer.TRUST_POLICY)
                .forEach(gate -> halves.add(half(gate, Words.text("role.half.trust", role.name()))));
        answer.gates().stream()
                .filter(gate -> gate.layer() != Layer.TRUST_POLICY)
                .filter(gate -> gate.state() != Gate.State.DOES_NOT_APPLY)
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY || gate.state() != Gate.State.PASSES)
                .forEach(gate -> halves.add(half(gate, Sentences.layer(gate.layer()))));
        return halves;
    }

    private static Entry half(Gate gate, String label) {
        var target = gate.sources().stream()
                .flatMap(source -> source.matched().stream())
                .findFirst()
                .<Target>map(statement -> new Target.OfStatement(statement.policy(), statement.path()))
                .or(() -> gate.at().map(Target.OfNode::new));
        return Entry.line(sign(gate.state()), label, Sentences.text(gate.reason()), target);
    }

    private static Sign sign(Gate.State state) {
        return switch (state) {
            case PASSES -> Sign.OPEN;
            case STOPS_DENY -> Sign.DENIED;
            case STOPS_SILENT -> Sign.SILENT;
            case DEPENDS -> Sign.DEPENDS;
            case UNKNOWN -> Sign.UNKNOWN;
            case DOES_NOT_APPLY, NOT_NEEDED -> Sign.PLAIN;
        };
    }

    /// Whom the trust policy names although nobody there may.
    private List<Entry> inVain() {
        var found = new ArrayList<Entry>();
        for (var node : trust().named(role)) {
            switch (node) {
                case MemberId member
                when !let.contains(member) && !member.equals(role) -> {
                    var answer = asked(member);
                    found.add(new Entry(
                            Sign.SILENT,
                            who.name(member),
                            Sentences.text(answer.reason()),
                            Optional.of(new Target.OfNode(member)),
                            halves(answer),
                            false));
                }
                case AccountId account
                when let.stream().noneMatch(member -> member.account().equals(account)) ->
                    found.add(Entry.line(
                            Sign.SILENT,
                            who.name(account),
                            Words.text("role.account.nobody"),
                            Optional.of(new Target.OfNode(account))));
                default -> {}
            }
        }
        return isSettled ? found : List.of();
    }

    private List<Entry> strangers() {
        return trust().strangers(role).stream()
                .map(one -> Entry.line(Sign.PLAIN, stranger(one), "", Optional.empty()))
                .toList();
    }

    private static String stranger(Stranger stranger) {
        return Words.text("stranger." + stranger.kind(), stranger.name());
    }

    // What it may do

    private List<Entry> abilities() {
        return evaluator.matrix().row(arn).map(this::abilities).orElse(List.of());
    }

    private List<Entry> abilities(AccessMatrix.Row row) {
        var allowed = row.allowed();
        var open = ActionSet.all().without(allowed).without(row.denied());
        int[] asked = {0};
        var found = new ArrayList<Entry>();
        for (var prefix : Catalog.get().services()) {
            var all = ActionTable.get().ofService(prefix);
            var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
            int[] unasked = {0};
            open.and(all).forEach(number -> {
                if (isEnough.getAsBoolean() || asked[0]++ >= MOST_ASKED) {
                    unasked[0]++;
                } else {
                    verdicts.merge(verdict(number), 1, Integer::sum);
                }
            });
            int sure = allowed.and(all).size() + verdicts.getOrDefault(Verdict.ALLOWED, 0);
            int depends = verdicts.getOrDefault(Verdict.DEPENDS, 0);
            int untold = verdicts.getOrDefault(Verdict.NO_ANSWER, 0);
            if (sure + depends + untold + unasked[0] > 0) {
                var text = Words.text("can.open", sure, all.size(), depends, untold, unasked[0]);
                found.add(Entry.line(sign(sure, depends + unasked[0], all.size()), prefix, text, Optional.empty()));
            }
        }
        return found;
    }

    private Verdict verdict(int action) {
        var name = ActionTable.get().name(action).toString();
        return evaluator.verdict(Question.of(arn, name, Optional.empty()));
    }

    private static Sign sign(int allowed, int open, int all) {
        if (allowed == all) {
            return Sign.OPEN;
        }
        if (allowed > 0) {
            return Sign.PARTLY;
        }
        return open > 0 ? Sign.DEPENDS : Sign.UNKNOWN;
    }

    // Chains

    /// The roles that may be assumed from a role, and so on.
    private List<Entry> assumedFrom(RoleId from, Set<RoleId> met, int depth) {
        var links = trust().find(List.of(), List.of(from));
        isSettled &= links.isSettled();
        var found = new ArrayList<Entry>();
        for (var link : links.links()) {
            boolean isNew = met.add(link.to());
            var further = isNew && depth < DEEPEST ? assumedFrom(link.to(), met, depth + 1) : List.<Entry>of();
            found.add(new Entry(
                    sign(from, link),
                    Words.text("role.link", who.name(from), who.name(link.to())),
                    isNew ? "" : Words.text("role.again"),
                    Optional.of(new Target.OfNode((NodeId) link.to())),
                    further,
                    true));
        }
        return found;
    }

    private Sign sign(RoleId from, RoleTrust.Link link) {
        var question = Question.of(who.arn(from), ASSUME_ROLE, Optional.of(who.arn(link.to())));
        return switch (evaluator.verdict(question)) {
            case ALLOWED -> Sign.OPEN;
            case DEPENDS -> Sign.DEPENDS;
            case EXPLICITLY_DENIED -> Sign.DENIED;
            case IMPLICITLY_DENIED -> Sign.SILENT;
            case NO_ANSWER -> Sign.UNKNOWN;
        };
    }
}
