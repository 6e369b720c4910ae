package dev.espalier.policy;

import java.util.Optional;

/// An Amazon Resource Name taken apart at its first five colons. The resource part is the rest, colons and slashes
/// included.
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
public record Arn(String partition, String service, String region, String account, String resource) {

    /// The ARN, if `text` has the six fields of one.
    public static Optional<Arn> parse(String text) {
        int service = text.startsWith("arn:") ? text.indexOf(':', 4) : -1;
        int region = service < 0 ? -1 : text.indexOf(':', service + 1);
        int account = region < 0 ? -1 : text.indexOf(':', region + 1);
        int resource = account < 0 ? -1 : text.indexOf(':', account + 1);
        if (resource < 0) {
            return Optional.empty();
        }
        return Optional.of(new Arn(
                text.substring(4, service),
                text.substring(service + 1, region),
                text.substring(region + 1, account),
                text.substring(account + 1, resource),
                text.substring(resource + 1)));
    }

    /// The word before the first slash of the resource part: `user` of `user/team/hana`; the whole part without one.
    public String resourceType() {
        int slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }

    /// What follows the last slash of the resource part; the whole part without one.
    public String lastName() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }
}
