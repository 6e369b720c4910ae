package dev.espalier.access;

import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Design;
import dev.espalier.design.Identity;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Answers questions about one design. Holds no state but what it derives from the design; safe to use from any thread.
public final class Evaluator {
    private final World world;

    private Evaluator(World world) {
        this.world = world;
    }

    /// An evaluator for this design. Cheap: policies are read when first needed and shared by equal documents.
    public static Evaluator of(Design design) {
        return new Evaluator(World.of(design));
    }

    /// An evaluator for what an edit made of the design. Policies that were turned into sets already are not turned
    /// again, which is most of the work in a large design; when only the looks changed, this evaluator goes on.
    @SuppressWarnings("ReferenceEquality") // what an edit does not touch stays the same instance
    public Evaluator changedTo(Design design) {
        return design.organization() == world.organization() ? this : new Evaluator(world.changedTo(design));
    }

    /// What lies between the design of this evaluator and that of another, made from it by [#changedTo].
    ///
    /// @param actions those to compare
    /// @param isEnough asked often; once it says yes, nothing more is looked at and the result says so
    public AccessChange changeTo(Evaluator after, ActionSet actions, BooleanSupplier isEnough) {
        return changeTo(after, actions, UnaryOperator.identity(), isEnough);
    }

    /// The same, where somebody may have another name or account in the later design.
    ///
    /// @param following who somebody of the earlier design is in the later one
    public AccessChange changeTo(
            Evaluator after, ActionSet actions, UnaryOperator<MemberId> following, BooleanSupplier isEnough) {
        return new AccessComparison(this, after, actions, isEnough).compare(following);
    }

    /// Whether this design certainly permits nothing that an earlier one did not permit, to whomever and in whatever
    /// circumstances; no says that it could not be proven.
    public boolean permitsNoMoreThan(Evaluator earlier) {
        return Narrowing.isProven(earlier.world, world);
    }

    /// Why permissions differ between the design of this evaluator and that of another, grouped by causes.
    ///
    /// @param change what [#changeTo] found between the two
    /// @param isStopped asked often; once it says yes, the work ends with a
    ///     [java.util.concurrent.CancellationException]
    public List<AccessEffect> effects(Evaluator after, AccessChange change, BooleanSupplier isStopped) {
        return new EffectFinder(this, after, isStopped).find(change);
    }

    /// What two root users, users or roles of the design may do differently.
    ///
    /// @param isEnough asked often; once it says yes, nothing more is looked at and the result says so
    /// @throws IllegalArgumentException when one of them cannot ask, or is not in the design
    public TwinAccess twins(MemberId one, MemberId other, BooleanSupplier isEnough) {
        return new TwinFinder(this, one, other, isEnough).find();
    }

    /// Why two principals may do something differently, grouped by causes.
    ///
    /// @param access what [#twins] found
    /// @param isStopped asked often; once it says yes, the work ends with a
    ///     [java.util.concurrent.CancellationException]
    public List<TwinEffect> effects(TwinAccess access, BooleanSupplier isStopped) {
        return new TwinFinder(this, access.one(), access.other(), isStopped).effects(access);
    }

    World world() {
        return world;
    }

    /// The verdict of [#answer] alone, many times faster where it does not depend on anything.
    public Verdict verdict(Question question) {
        if (QuestionReader.wrong(question).isPresent()) {
            return Verdict.NO_ANSWER;
        }
        return switch (new CallerReader(world).read(question.principal(), question.action())) {
            case CallerReader.Read.Known(var standing) ->
                new QuickVerdict(question, world)
                        .of(standing)
                        .orElseGet(() -> answer(question).verdict());
            case CallerReader.Read.Wrong _ -> Verdict.NO_ANSWER;
        };
    }

    /// Who can do what the question asks, whoever its principal is: the answer of every root user, user and role.
    public WhoCan whoCan(Question question) {
        return whoCan(question, () -> false);
    }

    /// The same, as long as nobody has stopped it.
    ///
    /// @param isStopped asked often; once it says yes, the work ends with a
    ///     [java.util.concurrent.CancellationException]
    public WhoCan whoCan(Question question, BooleanSupplier isStopped) {
        return whyNobodyCanBeAsked(question)
                .map(WhoCan::refused)
                .orElseGet(() -> new WhoCanFinder(question, world, isStopped).find());
    }

    /// Why a question would be wrong whoever asked it.
    Optional<Reason> whyNobodyCanBeAsked(Question question) {
        return QuestionReader.wrong(question).or(() -> QuestionReader.elsewhere(question, AccessSets.PARTITION));
    }

    /// Everybody's answers about some actions, to be drawn, as far as they are quick to see.
    ///
    /// @param earlier of the same actions in a design that this one has come from, if there is one: accounts that
    ///     cannot answer otherwise are not asked again
    /// @param isStopped asked often; once it says yes, the work ends with a
    ///     [java.util.concurrent.CancellationException]
    public HeatMap heatMap(ActionQuery query, Optional<HeatMap> earlier, BooleanSupplier isStopped) {
        return new HeatMapMaker(world, query, earlier, isStopped).make();
    }

    /// The same map with those asked one by one whose answers were not quick to see, while there is time.
    ///
    /// @param map made by this evaluator
    /// @param isEnough asked often; once it says yes, the others are left as they are
    public HeatMap settled(HeatMap map, BooleanSupplier isEnough) {
        return new HeatMapSettler(this, map, isEnough).settle();
    }

    /// What the identity policies of a user, group or role say by themselves; empty for anything else.
    public Optional<Grants> grants(MemberId member) {
        return world.account(member.account())
                .flatMap(account -> switch (member) {
                    case MemberId.UserId(var _, var name) -> account.user(name);
                    case MemberId.GroupId(var _, var name) -> account.group(name);
                    case MemberId.RoleId(var _, var name) -> account.role(name);
                    case MemberId.ResourceId _, MemberId.RootUserId _ -> Optional.<Identity>empty();
                })
                .map(identity -> grants(world.policies().ofIdentity(member.account(), identity, member)));
    }

    private Grants grants(Holding holding) {
        var sets = world.sets().of(List.of(holding));
        var policies = new ArrayList<Grants.OfPolicy>();
        for (int i = 0; i < sets.size(); i++) {
            policies.add(Grants.OfPolicy.of(holding.policies().get(i).name(), sets.get(i)));
        }
        return new Grants(policies);
    }

    /// What SCPs leave over beneath the root, a unit or an account; empty when the design does not have it.
    public Optional<ScpCeiling> scpCeiling(NodeId node) {
        return new ScpCeilingFinder(world).find(node);
    }

    /// Everybody's answers to every known action. The first row takes a fraction of a second more, for reading the
    /// catalog and turning policies into sets.
    public AccessMatrix matrix() {
        return new AccessMatrix(world);
    }

    /// The answer, with every gate evaluated. Never throws for a wrong question: that is *No answer* with the reason.
    public Answer answer(Question question) {
        var reader = new QuestionReader(world);
        return switch (reader.read(question)) {
            case Asked.Understood(var request, var assumptions) ->
                switch (reader.examples(question, request)) {
                    case Examples.Found.One() -> new Answerer(question, request, world).answer(assumptions);
                    case Examples.Found.Many many ->
                        new ManyAnswerer(question, request, many, world).answer(assumptions);
                    case Examples.Found.Nothing() ->
                        new Answerer(question, request, world)
                                .answerUnlessAllowed(
                                        assumptions, Reason.of(ReasonCode.ROLE_NOT_DRAWN, request.resource()));
                    case Examples.Found.TooMany() ->
                        new Answerer(question, request, world)
                                .noAnswer(assumptions, Reason.of(ReasonCode.RESOURCE_PARTLY, request.resource()));
                };
            case Asked.Refused(var reason) ->
                new Answer(
                        question,
                        Verdict.NO_ANSWER,
                        Optional.empty(),
                        Optional.empty(),
                        reason,
                        List.of(),
                        Dependence.NONE,
                        Where.EVERYWHERE,
                        List.of());
        };
    }
}
