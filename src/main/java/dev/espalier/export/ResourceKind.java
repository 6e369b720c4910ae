package dev.espalier.export;

import dev.espalier.design.Resource;
import dev.espalier.policy.Arn;
import java.util.Optional;

/// The kinds of resources that infrastructure code can make from what a design knows: an ARN, tags and a policy.
enum ResourceKind {
    BUCKET("s3", ""),
    QUEUE("sqs", ""),
    TOPIC("sns", ""),
    KEY("kms", "key/"),
    SECRET("secretsmanager", "secret:");

    /// AWS puts a dash and so many signs of its own behind the name of a secret.
    private static final int SECRET_TAIL = 7;

    private final String service;
    private final String prefix;

    ResourceKind(String service, String prefix) {
        this.service = service;
        this.prefix = prefix;
    }

    /// A resource of a kind.
    ///
    /// @param id what AWS calls it, without what every ARN of its kind begins with
    /// @param region empty for buckets
    record Known(ResourceKind kind, String id, String region, String account, Resource resource) {
        /// What its owner calls it.
        String name() {
            return kind == SECRET && id.length() > SECRET_TAIL && id.charAt(id.length() - SECRET_TAIL) == '-'
                    ? id.substring(0, id.length() - SECRET_TAIL)
                    : id;
        }

        boolean isFifo() {
            return id.endsWith(".fifo");
        }
    }

    /// Empty when it is of another kind, or a part of a resource, or many at once.
    static Optional<Known> of(Resource resource) {
        var arn = Arn.parse(resource.arn());
        for (var kind : values()) {
            var known = arn.filter(kind::isMeant);
            if (known.isPresent()) {
                return known.map(parts -> new Known(
                        kind,
                        parts.resource().substring(kind.prefix.length()),
                        parts.region(),
                        parts.account(),
                        resource));
            }
        }
        return Optional.empty();
    }

    private boolean isMeant(Arn arn) {
        var id = arn.resource();
        boolean isWhole = id.length() > prefix.length()
                && id.startsWith(prefix)
                && id.chars().noneMatch(c -> c == '*' || c == '?')
                && (this == SECRET || (id.indexOf('/', prefix.length()) < 0 && id.indexOf(':', prefix.length()) < 0));
        return isWhole
                && arn.service().equals(service)
                && (this == BUCKET) == arn.region().isEmpty();
    }
}
