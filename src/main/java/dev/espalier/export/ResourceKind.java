package dev.espalier.export;

import dev.espalier.design.Resource;
import dev.espalier.policy.Arn;
import java.util.Optional;

/// The kinds of resources that infrastructure code can make from what a design knows: an ARN, tags and a policy.
@SuppressWarnings("ImmutableEnumChecker") // records of texts
enum ResourceKind {
    BUCKET(
            "s3",
            "",
            new Hcl("aws_s3_bucket", Optional.of("bucket"), "bucket", ".bucket", "aws_s3_bucket_policy"),
            new Cfn("Bucket", "AWS::S3::Bucket", Optional.of("BucketName"), "BucketName", "AWS::S3::BucketPolicy")),
    QUEUE(
            "sqs",
            "",
            new Hcl("aws_sqs_queue", Optional.of("name"), "queue_url", ".id", "aws_sqs_queue_policy"),
            new Cfn("Queue", "AWS::SQS::Queue", Optional.of("QueueName"), "QueueUrl", "AWS::SQS::QueuePolicy")),
    TOPIC(
            "sns",
            "",
            new Hcl("aws_sns_topic", Optional.of("name"), "arn", ".arn", "aws_sns_topic_policy"),
            new Cfn("Topic", "AWS::SNS::Topic", Optional.of("TopicName"), "TopicArn", "AWS::SNS::TopicPolicy")),
    KEY(
            "kms",
            "key/",
            new Hcl("aws_kms_key", Optional.empty(), "key_id", ".id", "aws_kms_key_policy"),
            new Cfn("Key", "AWS::KMS::Key", Optional.empty(), "KeyId", "")),
    SECRET(
            "secretsmanager",
            "secret:",
            new Hcl(
                    "aws_secretsmanager_secret",
                    Optional.of("name"),
                    "secret_arn",
                    ".arn",
                    "aws_secretsmanager_secret_policy"),
            new Cfn(
                    "Secret",
                    "AWS::SecretsManager::Secret",
                    Optional.of("Name"),
                    "Id",
                    "AWS::SecretsManager::ResourcePolicy"));

    /// AWS puts a dash and so many signs of its own behind the name of a secret.
    private static final int SECRET_TAIL = 7;

    private final String service;
    private final String prefix;
    private final Hcl hcl;
    private final Cfn cfn;

    ResourceKind(String service, String prefix, Hcl hcl, Cfn cfn) {
        this.service = service;
        this.prefix = prefix;
        this.hcl = hcl;
        this.cfn = cfn;
    }

    /// What Terraform calls it.
    ///
    /// @param name the argument for what its owner calls it; empty when AWS names it
    /// @param holder the argument of its policy that says whose it is
    /// @param reference the attribute that the holder takes
    /// @param policy the type of its policy
    record Hcl(String type, Optional<String> name, String holder, String reference, String policy) {}

    /// What CloudFormation calls it.
    ///
    /// @param word what logical ids begin with
    /// @param name the property for what its owner calls it; empty when AWS names it
    /// @param identifier the property that an import tells it by
    /// @param policy the type of its policy; empty when that is a property of it
    record Cfn(String word, String type, Optional<String> name, String identifier, String policy) {}

    Hcl hcl() {
        return hcl;
    }

    Cfn cfn() {
        return cfn;
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

        /// Whether messages keep their order, which is a property of its own.
        boolean isFifo() {
            return id.endsWith(".fifo") && (kind == QUEUE || kind == TOPIC);
        }

        /// What tools tell it by when they take it over.
        String importId() {
            return switch (kind) {
                case BUCKET, KEY -> id;
                case QUEUE -> "https://sqs." + region + ".amazonaws.com/" + account + "/" + id;
                case TOPIC, SECRET -> resource.arn();
            };
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
