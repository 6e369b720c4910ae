package dev.espalier.access;

import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.IamArn;
import dev.espalier.design.Resource;
import dev.espalier.policy.Arn;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.PlainNames;
import dev.espalier.policy.Statement;
import dev.espalier.policy.Template.Resolution;
import dev.espalier.policy.Truth;
import dev.espalier.policy.Wildcard;
import dev.espalier.policy.Witnesses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds resources that stand for all those a question is about, when it names none, or an ARN with wildcards: one for
/// each way in which the resource patterns of all statements that take part can match, and one for each drawn resource
/// that has a policy or tags of its own.
///
/// Without a resource, the question is about everything of the types that the action works on in the caller's account;
/// an action that works on no type of resource makes a request on `*`. Whether a role can be assumed is up to its own
/// trust policy, so only roles that are drawn count.
final class Examples {
    private static final int MOST_STATES = 20_000;
    private static final int MOST_EXAMPLES = 128;
    private static final int MOST_ROUNDS = 6;
    private static final Wildcard WITH_COLON = ArnPattern.ofResource("arn:*:*:*:*:*:*");
    private static final Wildcard WITH_SLASH = ArnPattern.ofResource("arn:*:*:*:*:*/*");

    /// Names of AWS's placeholders for names that can hold no colon, nor a slash either.
    private static final Set<String> PLAIN = Set.of("${BucketName}", "${QueueName}", "${TopicName}");

    private static final Pattern NAME = Pattern.compile("\\$\\{(?!Partition}|Account})[^}]*}");
    private static final Map<Action, Map<String, Boolean>> TEMPLATES = new ConcurrentHashMap<>();

    /// What separates the name of a drawn resource from what lies in it; for other services it may be either.
    private static final Map<String, List<String>> SEPARATORS = Map.of(
            "s3", List.of("/"),
            "dynamodb", List.of("/"),
            "sqs", List.of(),
            "kms", List.of(),
            "sns", List.of(":"),
            "lambda", List.of(":"));

    private final World world;
    private final Request asked;
    private final Optional<AccountId> owner;
    private final boolean isNamed;
    private final Function<Target, Optional<Request>> complete;
    private final Map<String, Wildcard> splitters = new LinkedHashMap<>();
    private boolean isExact = true;

    private Examples(World world, Request asked, Function<Target, Optional<Request>> complete) {
        this.world = world;
        this.asked = asked;
        this.complete = complete;
        isNamed = !asked.resource().equals("*");
        owner = isNamed ? QuestionReader.namedOwner(asked.resource()).or(asked::owner) : asked.owner();
    }

    /// A resource, and the pattern that it stands for.
    record Target(String resource, String pattern) {}

    /// What a question stands for.
    sealed interface Found {
        /// Just the one request.
        record One() implements Found {}

        /// Several resources.
        ///
        /// @param patterns what they are together
        record Many(List<Example> examples, List<String> patterns) implements Found {}

        /// Roles, of which none is drawn.
        record Nothing() implements Found {}

        /// More than can be told apart.
        record TooMany() implements Found {}
    }

    /// @param complete makes the request on one resource
    static Found of(World world, Request asked, Function<Target, Optional<Request>> complete) {
        boolean isMany = asked.resource().equals("*") || ArnPattern.hasWildcard(asked.resource());
        if (!isMany || FixedRules.decide(asked).isPresent()) {
            return new Found.One();
        }
        var examples = new Examples(world, asked, complete);
        return Operation.isOfTrust(asked.operation().action()) ? examples.roles() : examples.resources();
    }

    /// One of the resources that a request without resource stands for; empty when it is a drawn one.
    static Optional<Target> anyOf(World world, Request asked) {
        var patterns =
                new Examples(world, asked, _ -> Optional.empty()).patterns().keySet();
        if (patterns.isEmpty()) {
            return Optional.of(new Target("*", "*"));
        }
        var pattern = patterns.iterator().next();
        var text = pattern.replace("*", "any");
        return world.drawnOwner(text).isPresent() ? Optional.empty() : Optional.of(new Target(text, pattern));
    }

    private Found roles() {
        var pattern = isNamed ? ArnPattern.ofResource(asked.resource()) : Wildcard.of("*");
        collectSplitters(asked);
        var found = new ArrayList<Example>();
        forEachAccount(account -> account.roles().forEach(role -> {
            var arn = IamArn.of(account.id(), role);
            if (pattern.matches(arn) && found.size() <= MOST_EXAMPLES) {
                complete.apply(new Target(arn, arn)).ifPresent(request -> found.add(exampleOf(request, arn, arn)));
            }
        }));
        if (found.size() > MOST_EXAMPLES) {
            return new Found.TooMany();
        }
        return found.isEmpty() ? new Found.Nothing() : new Found.Many(found, List.of(asked.resource()));
    }

    private Example exampleOf(Request request, String resource, String shown) {
        var labels = new LinkedHashSet<String>();
        splitters.forEach((label, wildcard) -> {
            if (wildcard.matches(resource)) {
                labels.add(label);
            }
        });
        return new Example(request, shown, labels);
    }

    private Found resources() {
        var patterns = patterns();
        if (patterns.isEmpty()) {
            return new Found.One();
        }
        var special = special(patterns.keySet());
        var whole = new WholePatterns(world, asked, List.copyOf(patterns.keySet()), complete);
        if (!isNamed && special.isEmpty()) {
            var alike = whole.alike();
            if (alike.isPresent()) {
                return alike.get();
            }
        }
        collectSplitters(asked);
        for (var resource : special) {
            split(resource.arn());
            complete.apply(new Target(resource.arn(), resource.arn())).ifPresent(this::collectSplitters);
        }
        var found = new ArrayList<Example>();
        for (var pattern : patterns.entrySet()) {
            if (!find(pattern.getKey(), pattern.getValue(), found) || found.size() > MOST_EXAMPLES) {
                return whole.certain(special);
            }
        }
        return isExact && !found.isEmpty()
                ? new Found.Many(withoutUnknownKeys(found), List.copyOf(patterns.keySet()))
                : whole.certain(special);
    }

    /// Drawn resources that are not like all others.
    private List<Resource> special(Set<String> patterns) {
        var special = new ArrayList<Resource>();
        forEachAccount(account -> {
            boolean isForeign = !Optional.of(account.id()).equals(owner);
            for (var resource : account.resources()) {
                boolean isSpecial =
                        resource.policy().isPresent() || !resource.tags().isEmpty();
                if ((isSpecial || isForeign) && mayTouch(patterns, resource.arn())) {
                    special.add(resource);
                }
            }
        });
        return special;
    }

    /// Of the keys in an account the drawn ones tell; what the policies of others say, nobody knows.
    private static List<Example> withoutUnknownKeys(List<Example> found) {
        var known = found.stream()
                .filter(example -> example.request().doubt().isEmpty())
                .toList();
        boolean isKeyKnown =
                known.stream().anyMatch(example -> example.request().needsResourceGrant());
        return isKeyKnown ? known : found;
    }

    /// ARN patterns of what the question is about, each with whether it ends in a plain name.
    private Map<String, Boolean> patterns() {
        var account = owner.map(AccountId::value).orElse("*");
        var patterns = new LinkedHashMap<String, Boolean>();
        if (isNamed) {
            var arn = Arn.parse(asked.resource());
            boolean isAnyAccount = arn.filter(one -> one.account().equals("*")).isPresent();
            var named = isAnyAccount ? within(arn.get(), account) : asked.resource();
            patterns.put(named, false);
            Arn.parse(named).flatMap(PlainNames::longer).ifPresent(longer -> patterns.put(longer.toString(), false));
            if (isAnyAccount) {
                var all = ArnPattern.ofResource(asked.resource());
                forEachAccount(one -> one.resources().stream()
                        .filter(drawn -> all.matches(drawn.arn()))
                        .forEach(drawn -> patterns.putIfAbsent(drawn.arn(), false)));
            }
            return patterns;
        }
        var action = Catalog.get().action(asked.action());
        if (action.isEmpty()) {
            patterns.put("arn:" + asked.standing().partition() + ":*:*:" + account + ":*", false);
            patterns.put("arn:" + asked.standing().partition() + ":*:*::*", false);
            return patterns;
        }
        templates(action.get())
                .forEach((template, isPlain) -> patterns.merge(
                        template.replace("${Partition}", asked.standing().partition())
                                .replace("${Account}", account),
                        isPlain,
                        Boolean::logicalAnd));
        return patterns;
    }

    /// The ARN patterns of an action with stars for names, each with whether it ends in a plain one.
    private static Map<String, Boolean> templates(Action action) {
        return TEMPLATES.computeIfAbsent(action, _ -> {
            var templates = new LinkedHashMap<String, Boolean>();
            for (var pattern : Catalog.get().arnPatterns(action)) {
                boolean isPlain = PLAIN.stream().anyMatch(name -> pattern.endsWith(":" + name));
                templates.merge(NAME.matcher(pattern).replaceAll("*"), isPlain, Boolean::logicalAnd);
            }
            return templates;
        });
    }

    private static String within(Arn arn, String account) {
        return new Arn(arn.partition(), arn.service(), arn.region(), account, arn.resource()).toString();
    }

    private static boolean mayTouch(Set<String> patterns, String arn) {
        return patterns.stream().anyMatch(pattern -> !ArnPattern.beginApart(pattern, arn));
    }

    private void split(String arn) {
        splitters.put(arn, Wildcard.literal(arn));
        var service = Arn.parse(arn).map(Arn::service).orElse("");
        for (var separator : SEPARATORS.getOrDefault(service, List.of("/", ":"))) {
            splitters.put(arn + separator + "*", ArnPattern.within(arn + separator));
        }
    }

    private void forEachAccount(Consumer<Account> consumer) {
        if (!isNamed && owner.isPresent()) {
            world.account(owner.get()).ifPresent(consumer);
        } else {
            forEachAccount(world.organization().root(), consumer);
        }
    }

    private static void forEachAccount(Container container, Consumer<Account> consumer) {
        container.accounts().forEach(consumer);
        container.organizationalUnits().forEach(unit -> forEachAccount(unit, consumer));
    }

    /// The resource patterns of all statements that speak of the action.
    private void collectSplitters(Request request) {
        for (var layer : Layers.of(request, world).inOrder()) {
            for (var finding : layer.findings()) {
                for (var policy : finding.holding().policies()) {
                    if (policy instanceof AttachedPolicy.Found found) {
                        found.reading().statements().stream()
                                .filter(statement ->
                                        statement.covers(request.operation().action()) != Truth.NO)
                                .forEach(statement -> collectSplitters(statement, request));
                    }
                }
            }
        }
    }

    private void collectSplitters(Statement statement, Request request) {
        if (statement.resource().isEmpty()) {
            return;
        }
        for (var entry : statement.resource().get().entries()) {
            if (entry.pattern().isEmpty() || entry.pattern().get().isEverything()) {
                continue;
            }
            switch (entry.pattern().get().template().resolve(request.context())) {
                case Resolution.Resolved resolved ->
                    entry.pattern()
                            .get()
                            .wildcard(request.context())
                            .ifPresent(wildcard -> splitters.put(resolved.text(), wildcard));
                case Resolution.Missing(var _) -> {
                    // It covers nothing.
                }
                case Resolution.Open(var _) -> isExact = false;
            }
        }
    }

    /// Adds the examples of one pattern; false when they cannot be told apart.
    private boolean find(String pattern, boolean isPlain, List<Example> found) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var told = new ArrayList<>(splitters.values());
            int known = told.size();
            if (isPlain) {
                told.addAll(List.of(WITH_COLON, WITH_SLASH));
            }
            var witnesses = Witnesses.of(
                    told.stream().map(Witnesses.Pattern::of).toList(),
                    new Witnesses.Search(List.of(ArnPattern.ofResource(pattern)), 1, MOST_STATES));
            if (witnesses.isEmpty()) {
                return false;
            }
            var strangers = strangers(witnesses.get());
            if (strangers.isEmpty()) {
                witnesses.get().stream()
                        .filter(one -> one.matched().stream().noneMatch(number -> number >= known))
                        .forEach(one -> add(one.text(), pattern, found));
                return true;
            }
            strangers.forEach(this::split);
        }
        return false;
    }

    /// Drawn resources of other accounts that some of the texts happen to hit.
    private Set<String> strangers(List<Witnesses.Witness> witnesses) {
        var strangers = new LinkedHashSet<String>();
        for (var witness : witnesses) {
            world.drawnOwner(witness.text())
                    .flatMap(account -> world.drawnResource(account, witness.text()))
                    .filter(drawn -> !splitters.containsKey(drawn.arn()))
                    .ifPresent(drawn -> strangers.add(drawn.arn()));
        }
        return strangers;
    }

    private void add(String text, String pattern, List<Example> found) {
        boolean isElsewhere = !isNamed
                && owner.isPresent()
                && world.drawnOwner(text)
                        .filter(one -> !one.equals(owner.get()))
                        .isPresent();
        if (!isElsewhere) {
            complete.apply(new Target(text, pattern))
                    .ifPresent(request -> found.add(exampleOf(request, text, pattern)));
        }
    }
}
