package dev.espalier.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keys of a service that say in its requests what a global key says: `ec2:ResourceTag/team` is the tag `team` of the
/// resource, as `aws:ResourceTag/team` is. In requests to other services nobody settles them. Names are in lower case.
///
/// @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Keys of
/// Amazon EC2</a>; each service has such a page
final class EqualKeys {
    private static final String TAG = ":resourcetag/";

    /// Keys of sessions that Systems Manager calls tags, but nobody draws.
    private static final String SESSION_TAG = "ssm:resourcetag/aws:ssmmessages:";

    /// Services with a key for tags of their own.
    private static final Set<String> WITH_TAGS = Set.of(
            "autoscaling",
            "ec2",
            "ecr",
            "ecr-public",
            "ecs",
            "elasticloadbalancing",
            "elasticmapreduce",
            "glacier",
            "iam",
            "iotanalytics",
            "license-manager",
            "ram",
            "sagemaker",
            "secretsmanager",
            "ssm");

    private static final Map<String, String> NAMED =
            Map.of("s3:resourceaccount", "aws:resourceaccount", "kms:calleraccount", "aws:principalaccount");

    private EqualKeys() {}

    /// The global key that this one equals in requests to its service.
    static Optional<String> globalOf(String key) {
        int colon = key.indexOf(':');
        boolean isTag = colon > 0
                && key.startsWith(TAG, colon)
                && WITH_TAGS.contains(key.substring(0, colon))
                && !key.startsWith(SESSION_TAG);
        return isTag ? Optional.of("aws" + key.substring(colon)) : Optional.ofNullable(NAMED.get(key));
    }

    /// The same for a request to this service.
    static Optional<String> globalOf(String key, String service) {
        return key.startsWith(service) && key.startsWith(":", service.length()) ? globalOf(key) : Optional.empty();
    }

    /// Whether requests to this service have such keys.
    static boolean areIn(String service) {
        return WITH_TAGS.contains(service) || service.equals("s3") || service.equals("kms");
    }
}
