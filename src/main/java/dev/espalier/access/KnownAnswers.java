package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Organization;
import dev.espalier.policy.ArnPattern;
import dev.espalier.policy.Wildcard;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What everybody was found to answer, question by question, for the next state of a design: there only accounts that
/// an edit may have touched are asked again. Shared by all states of a design; safe to use from any thread.
final class KnownAnswers {
    /// Questions and lists of exceptions that are kept.
    private static final int MOST = 500;

    private final Map<Question, PerAccount<AccountAnswers>> answers = new ConcurrentHashMap<>();
    private final Map<List<String>, PerAccount<BitSet>> exceptions = new ConcurrentHashMap<>();

    /// A state of the design to ask about.
    ///
    /// @param isKept whether what is found out is kept for the next one
    State of(Design design, World world, boolean isKept) {
        return new State(design, world, isKept);
    }

    /// One state of the design.
    final class State {
        private final World world;
        private final Organization organization;
        private final DesignIndex index;
        private final boolean isKept;
        private final Map<Organization, Set<AccountId>> touched = Collections.synchronizedMap(new IdentityHashMap<>());

        private State(Design design, World world, boolean isKept) {
            this.world = world;
            this.isKept = isKept;
            organization = design.organization();
            index = DesignIndex.of(design);
        }

        /// What everybody answers to a question that is not wrong.
        ///
        /// @param isStopped asked often; once it says yes, the work ends with a
        ///     [java.util.concurrent.CancellationException]
        PerAccount<AccountAnswers> answers(Question question, BooleanSupplier isStopped) {
            var finder = new WhoCanFinder(question, world, isStopped);
            return now(answers, question, earlier -> toAskAgain(question, earlier), finder::answers);
        }

        /// Who of each account has one of the names excepted: the root user, the users and the roles, by number.
        PerAccount<BitSet> exceptions(List<String> names) {
            var patterns = names.stream().map(Wildcard::of).toList();
            return now(
                    exceptions,
                    names,
                    earlier -> Optional.of(touchedSince(earlier)),
                    account -> excepted(account, patterns));
        }

        private <K, T> PerAccount<T> now(
                Map<K, PerAccount<T>> known,
                K key,
                Function<Organization, Optional<Set<AccountId>>> again,
                Function<Account, T> finder) {
            var earlier = known.get(key);
            if (earlier != null && isNow(earlier.organization())) {
                return earlier;
            }
            var touchedSince = earlier == null ? Optional.<Set<AccountId>>empty() : again.apply(earlier.organization());
            var found = earlier == null || touchedSince.isEmpty()
                    ? PerAccount.of(organization, index, finder)
                    : earlier.changedTo(organization, index, touchedSince.get(), finder);
            if (isKept) {
                if (known.size() >= MOST && !known.containsKey(key)) {
                    known.clear();
                }
                known.put(key, found);
            }
            return found;
        }

        private Set<AccountId> touchedSince(Organization earlier) {
            return touched.computeIfAbsent(earlier, then -> TouchedAccounts.between(then, organization));
        }

        /// The accounts that may answer otherwise than in an earlier state; empty when all may, because the resource
        /// that is asked about may not be what it was.
        private Optional<Set<AccountId>> toAskAgain(Question question, Organization earlier) {
            var changed = touchedSince(earlier);
            boolean isOfHome = question.resourceAccount().isEmpty()
                    && question.resource().filter(name -> !name.equals("*")).isEmpty();
            if (changed.isEmpty() || isOfHome) {
                return Optional.of(changed);
            }
            var resource = question.resource().orElse("*");
            var owner = question.resourceAccount()
                    .or(() -> QuestionReader.namedOwner(resource))
                    .or(() -> world.drawnOwner(resource));
            boolean isElsewhere = ArnPattern.hasWildcard(resource)
                    || owner.filter(changed::contains).isPresent()
                    || TouchedAccounts.areResourcesTouched(earlier, organization);
            return isElsewhere ? Optional.empty() : Optional.of(changed);
        }

        private static BitSet excepted(Account account, List<Wildcard> patterns) {
            var excepted = new BitSet();
            var members = Principals.of(account).toList();
            for (int number = 0; number < members.size(); number++) {
                var arn = Principals.arnOf(account, members.get(number));
                excepted.set(number, patterns.stream().anyMatch(pattern -> pattern.matches(arn)));
            }
            return excepted;
        }

        @SuppressWarnings("ReferenceEquality") // what an edit does not touch stays the same instance
        private boolean isNow(Organization earlier) {
            return earlier == organization;
        }
    }
}
