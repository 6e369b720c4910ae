package dev.espalier.access;

import dev.espalier.policy.ContextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries requests with values for some of their open keys. The first choice is the request, for a question that stands
/// for several; the others are the keys.
final class Trials {
    private final List<Request> requests;
    private final World world;
    private final List<Domain> domains;
    private final Map<List<Integer>, Trial> known = new HashMap<>();

    Trials(List<Request> requests, World world, List<Domain> domains) {
        this.requests = List.copyOf(requests);
        this.world = world;
        this.domains = List.copyOf(domains);
    }

    /// One request with the keys that are chosen so far.
    ///
    /// @param best with everything unknown at its best
    /// @param worst with everything unknown at its worst
    record Trial(Request request, Layers layers, Decision best, Decision worst) {
        /// The decision, if what is unknown cannot change it.
        Optional<Decision> certain() {
            if (!best.isAllowed()) {
                return Optional.of(best);
            }
            return worst.isAllowed() ? Optional.of(worst) : Optional.empty();
        }

        /// The one that tells why all of them came out as they did. For denials one without a Deny, if there is one:
        /// then it is certain only that nothing allows the request.
        static Optional<Trial> telling(Collection<Trial> trials) {
            return trials.stream()
                    .filter(trial -> trial.best().verdict() == Verdict.IMPLICITLY_DENIED)
                    .findFirst()
                    .or(() -> trials.stream().findFirst());
        }
    }

    /// How many values there are to choose from: requests, then the values of each key.
    List<Integer> sizes() {
        var sizes = new ArrayList<Integer>();
        sizes.add(requests.size());
        domains.forEach(domain -> sizes.add(domain.candidates().size()));
        return sizes;
    }

    List<Domain> domains() {
        return domains;
    }

    /// What stands for one of the choices; the first of them is the request.
    Domain domain(int level) {
        return domains.get(level - 1);
    }

    /// How many trials there have been.
    int count() {
        return known.size();
    }

    /// @param chosen the request, which has to be chosen, and for each key the number of a candidate
    Trial at(int[] chosen) {
        return known.computeIfAbsent(Arrays.stream(chosen).boxed().toList(), _ -> attempt(chosen));
    }

    /// The request with the keys that are chosen.
    Request request(int[] chosen) {
        var values = new HashMap<String, ContextValue>();
        for (int i = 0; i < domains.size(); i++) {
            if (chosen[i + 1] != DecisionDiagram.OPEN) {
                values.put(
                        domains.get(i).key(),
                        domains.get(i).candidates().get(chosen[i + 1]).value());
            }
        }
        return requests.get(chosen[0]).withKeys(values);
    }

    private Trial attempt(int[] chosen) {
        var settled = request(chosen);
        var layers = Layers.of(settled, world);
        var procedure = new Procedure(settled, layers);
        var best = procedure.run(Hope.BEST);
        var worst = procedure.run(Hope.WORST);
        return new Trial(settled, layers, best, worst);
    }
}
