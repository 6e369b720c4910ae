package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.policy.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks everybody whom a claim is about and compares the answers with it.
public final class QuantifiedCheck {
    /// Beyond, what rows leave open stays open.
    private static final int MOST_EXACT = 1_000;

    private final Evaluator evaluator;
    private final DesignIndex index;
    private final KnownAnswers.State answers;
    private volatile @Nullable Map<String, Entity> entities;

    private QuantifiedCheck(Design design, Evaluator evaluator, boolean isKept) {
        this.evaluator = evaluator;
        index = DesignIndex.of(design);
        answers = evaluator.world().knownAnswers().of(design, evaluator.world(), isKept);
    }

    /// The results in the order of the claims.
    public static List<QuantifiedResult> run(Design design) {
        if (design.quantifiedAssertions().isEmpty()) {
            return List.of();
        }
        var check = of(design, Evaluator.of(design));
        return design.quantifiedAssertions().stream().map(check::check).toList();
    }

    /// Checks claims one by one. What everybody answers is kept with the evaluator and those made from it, so that
    /// after an edit only accounts are asked again that it may have touched.
    ///
    /// @param evaluator of this design
    public static QuantifiedCheck of(Design design, Evaluator evaluator) {
        return new QuantifiedCheck(design, evaluator, true);
    }

    /// The same for a design that is only looked at: what is known of the one it was made from stays.
    ///
    /// @param evaluator of this design
    public static QuantifiedCheck ofTrial(Design design, Evaluator evaluator) {
        return new QuantifiedCheck(design, evaluator, false);
    }

    /// What becomes of a claim, whether the design makes it or not.
    public QuantifiedResult check(QuantifiedAssertion assertion) {
        return find(assertion, () -> false);
    }

    /// The same; empty when it was stopped.
    ///
    /// @param isStopped asked often
    public Optional<QuantifiedResult> check(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
        try {
            return Optional.of(find(assertion, isStopped));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    private QuantifiedResult find(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
        var wrong = wrong(assertion);
        if (wrong.isPresent()) {
            return wrong(assertion, wrong.get());
        }
        var sorting = new Sorting(assertion, isStopped);
        return sorting.isAboutNobody()
                ? wrong(assertion, Sentences.phrase("quantified.none", Map.of()))
                : sorting.result();
    }

    /// Why nobody can be asked: a place that is not in the design, or a question that has no answer, in a sentence.
    public Optional<String> wrong(QuantifiedAssertion assertion) {
        var unknown =
                assertion.within().stream().filter(id -> entity(id).isEmpty()).toList();
        return unknown.isEmpty()
                ? evaluator.whyNobodyCanBeAsked(Question.of(assertion)).map(Sentences::text)
                : Optional.of(Sentences.phrase("quantified.unknown", Map.of("ids", String.join(", ", unknown))));
    }

    private static QuantifiedResult wrong(QuantifiedAssertion assertion, String sentence) {
        return new QuantifiedResult(assertion, false, List.of(), List.of(), Optional.empty(), Optional.of(sentence));
    }

    private Optional<Entity> entity(String id) {
        var known = entities;
        if (known == null) {
            known = index.entities()
                    .collect(Collectors.toMap(entity -> entity.id().toString(), entity -> entity, (one, _) -> one));
            entities = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    /// Sorts those whom one claim is about by what they answer.
    private final class Sorting {
        private final QuantifiedAssertion assertion;
        private final Question question;
        private final BooleanSupplier isStopped;
        private final PerAccount<AccountAnswers> found;
        private final Optional<PerAccount<BitSet>> exceptions;
        private final List<Account> accounts;

        Sorting(QuantifiedAssertion assertion, BooleanSupplier isStopped) {
            this.assertion = assertion;
            this.isStopped = isStopped;
            question = Question.of(assertion);
            found = answers.answers(question, isStopped);
            exceptions = assertion.except().isEmpty()
                    ? Optional.empty()
                    : Optional.of(answers.exceptions(assertion.except()));
            accounts = accounts();
        }

        private List<Account> accounts() {
            if (assertion.within().isEmpty()) {
                return index.accounts();
            }
            var within = new HashSet<AccountId>();
            assertion.within().stream().flatMap(id -> entity(id).stream()).forEach(entity -> collect(entity, within));
            return index.accounts().stream()
                    .filter(account -> within.contains(account.id()))
                    .toList();
        }

        private static void collect(Entity entity, Set<AccountId> within) {
            switch (entity) {
                case Account account -> within.add(account.id());
                case Container container -> {
                    container.accounts().forEach(account -> within.add(account.id()));
                    container.organizationalUnits().forEach(unit -> collect(unit, within));
                }
            }
        }

        private boolean isMeant(Account account, int number) {
            return exceptions.isEmpty() || !exceptions.get().of(account).get(number);
        }

        boolean isAboutNobody() {
            return accounts.stream()
                    .noneMatch(
                            account -> IntStream.range(0, size(account)).anyMatch(number -> isMeant(account, number)));
        }

        private static int size(Account account) {
            return 1 + account.users().size() + account.roles().size();
        }

        QuantifiedResult result() {
            boolean isExact = countOpen() <= MOST_EXACT;
            return switch (assertion.who()) {
                case NOBODY -> result(Truth.YES, Truth.NO, isExact);
                case EVERYBODY -> result(Truth.NO, Truth.YES, isExact);
                case SOMEBODY -> {
                    var able = first(Truth.YES, isExact);
                    yield able.isEmpty()
                            ? result(Truth.NO, Truth.YES, isExact)
                            : QuantifiedCheck.result(assertion, List.of(), List.of(), able);
                }
            };
        }

        /// @param against what contradicts the claim
        /// @param fulfilling what fulfils it
        private QuantifiedResult result(Truth against, Truth fulfilling, boolean isExact) {
            var contradicting = new ArrayList<MemberId>();
            var perhaps = new ArrayList<MemberId>();
            for (var account : accounts) {
                var ofAccount = found.of(account);
                int size = ofAccount.areAll(fulfilling, size(account)) ? 0 : size(account);
                for (int number = 0; number < size; number++) {
                    if (isMeant(account, number)) {
                        var answer = answer(ofAccount, account, number, isExact);
                        if (answer != fulfilling) {
                            (answer == against ? contradicting : perhaps).add(Principals.of(account, number));
                        }
                    }
                }
            }
            boolean isExampleNeeded = contradicting.isEmpty() && perhaps.isEmpty();
            var example = isExampleNeeded ? first(fulfilling, isExact) : List.<MemberId>of();
            return QuantifiedCheck.result(assertion, contradicting, perhaps, example);
        }

        /// The first who answers so.
        private List<MemberId> first(Truth wanted, boolean isExact) {
            for (var account : accounts) {
                for (int number = 0; number < size(account); number++) {
                    if (isMeant(account, number) && answer(found.of(account), account, number, isExact) == wanted) {
                        return List.of(Principals.of(account, number));
                    }
                }
            }
            return List.of();
        }

        private int countOpen() {
            int open = 0;
            for (var account : accounts) {
                var ofAccount = found.of(account);
                for (int number = 0; ofAccount.isOpen() && number < size(account); number++) {
                    open += ofAccount.quick(number) == Truth.DEPENDS && isMeant(account, number) ? 1 : 0;
                }
            }
            return open;
        }

        private Truth answer(AccountAnswers ofAccount, Account account, int number, boolean isExact) {
            return isExact ? ofAccount.exact(number, () -> verdict(account, number)) : ofAccount.quick(number);
        }

        private Verdict verdict(Account account, int number) {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            return evaluator.verdict(question.by(Principals.arnOf(account, Principals.of(account, number))));
        }
    }

    private static QuantifiedResult result(
            QuantifiedAssertion assertion, List<MemberId> against, List<MemberId> open, List<MemberId> fulfilling) {
        var example = Stream.of(against, open, fulfilling).flatMap(List::stream).findFirst();
        return new QuantifiedResult(
                assertion, against.isEmpty() && open.isEmpty(), against, open, example, Optional.empty());
    }
}
