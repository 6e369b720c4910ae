package dev.espalier.policy;

import java.util.Optional;

/// An Amazon Resource Name taken apart at its first five colons. The resource part is the rest, colons and slashes
/// included.
///
/// @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
public record Arn(String partition, String service, String region, String account, String resource) {

    /// The ARN, if `text` has the six fields of one.
    public static Optional<Arn> parse(String text) {
        var fields = text.split(":", 6);
        if (fields.length < 6 || !fields[0].equals("arn")) {
            return Optional.empty();
        }
        return Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4], fields[5]));
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
