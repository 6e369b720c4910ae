package dev.espalier.catalog;

import java.util.List;

/// An action of an AWS service in AWS's own spelling.
///
/// @param service the prefix, in lower case: `s3`
/// @param name without the prefix: `GetObject`
/// @param resourceTypes names of the service's resource types it works on; empty when it names no resource and needs
///     `*`. Which of them a request must name is not known
public record Action(String service, String name, AccessLevel level, List<String> resourceTypes) {
    public Action {
        resourceTypes = List.copyOf(resourceTypes);
    }

    /// The action as a policy writes it: `s3:GetObject`.
    public String fullName() {
        return service + ":" + name;
    }
}
