package dev.espalier.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is known about one service.
///
/// @param prefix what its actions begin with, in lower case; the service in its ARNs may be another
/// @param name what AWS calls it
/// @param conditionKeys keys its actions and resource types bring
/// @param actions in order, by their full names in lower case
record Service(
        String prefix,
        String name,
        List<ConditionKey> conditionKeys,
        List<ResourceType> resourceTypes,
        SequencedMap<String, CatalogAction> actions) {
    Service {
        conditionKeys = List.copyOf(conditionKeys);
        resourceTypes = List.copyOf(resourceTypes);
        actions = Collections.unmodifiableSequencedMap(actions);
    }

    /// A resource type.
    ///
    /// @param arns the patterns of its ARNs, with parts such as `${Region}`; most types have one
    record ResourceType(String name, List<String> arns) {}

    /// An action with the keys that conditions on it can test.
    ///
    /// @param lowerCaseName the full name in lower case, for looking up
    /// @param keyPositions positions in the service's list of keys, with commas
    record CatalogAction(Action action, String lowerCaseName, String keyPositions) {}

    Optional<CatalogAction> action(String lowerCaseName) {
        return Optional.ofNullable(actions.get(lowerCaseName));
    }

    List<ConditionKey> conditionKeys(CatalogAction action) {
        return pick(conditionKeys, action.keyPositions());
    }

    /// The actions that carry a key of that name.
    Set<Action> actionsWith(String key) {
        var positions = IntStream.range(0, conditionKeys.size())
                .filter(position -> conditionKeys.get(position).isNamed(key))
                .mapToObj(position -> "," + position + ",")
                .toList();
        return actions.values().stream()
                .filter(action -> {
                    var own = "," + action.keyPositions() + ",";
                    return positions.stream().anyMatch(own::contains);
                })
                .map(CatalogAction::action)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The patterns of the ARNs of these resource types.
    List<String> arnPatterns(List<String> typeNames) {
        return resourceTypes.stream()
                .filter(type -> typeNames.contains(type.name()))
                .flatMap(type -> type.arns().stream())
                .toList();
    }

    /// The items at these positions, which are separated by commas.
    static <T> List<T> pick(List<T> items, String positions) {
        return positions.isEmpty()
                ? List.of()
                : Arrays.stream(positions.split(","))
                        .map(position -> items.get(Integer.parseInt(position)))
                        .toList();
    }
}
