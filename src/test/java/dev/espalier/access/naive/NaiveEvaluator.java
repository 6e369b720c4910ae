package dev.espalier.access.naive;

import dev.espalier.access.naive.NaiveCaller.Kind;
import dev.espalier.access.naive.NaivePrincipals.Grade;
import dev.espalier.access.naive.NaiveRequest.Credentials;
import dev.espalier.design.Account;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides requests step by step as the procedure of the rules is written (section E).
final class NaiveEvaluator {
    /// The services that RCPs reach (rule R13).
    private static final Set<String> RCP_SERVICES = Set.of(
            """
            appstream dsql clouddirectory cloudfront cloudsearch logs networkmonitor cognito-identity cognito-idp comprehend
            comprehendmedical firehose dynamodb dax autoscaling ecr ecr-public gamelift inspector-scan kendra kinesisvideo
            memorydb aoss personalize polly s3 swf sqs textract timestream-influxdb transcribe translate workspaces
            appconfig autoscaling-plans budgets servicediscovery cloudtrail-data codeartifact codebuild codecommit
            codepipeline compute-optimizer cost-optimization-hub events fms fis health rolesanywhere kms opensearch pricing
            pca-connector-ad resource-groups secretsmanager sts signin support transfer notifications wafv2 xray\
            """.split("\\s+"));

    private final NaiveWorld world;
    private final Map<NaiveKind, Map<PolicyDocument, NaiveDocument>> read = new EnumMap<>(NaiveKind.class);

    NaiveEvaluator(NaiveWorld world) {
        this.world = world;
    }

    NaiveResult evaluate(NaiveRequest request) {
        return fixedRule(request).orElseGet(() -> byPolicies(request));
    }

    /// Rule R90.
    private static Optional<NaiveResult> fixedRule(NaiveRequest request) {
        var kind = request.caller().kind();
        var signature = request.signature();
        boolean isToken = kind == Kind.USER && signature.credentials() == Credentials.SESSION_TOKEN;
        boolean isLongTerm = (kind == Kind.USER || kind == Kind.ROOT) && !isToken;
        if (request.asks("sts:GetCallerIdentity") || (isLongTerm && request.asks("sts:GetSessionToken"))) {
            return Optional.of(NaiveResult.allowed("api"));
        }
        boolean isIam = request.service().equals("iam");
        boolean isSts = request.service().equals("sts");
        boolean isImpossible =
                switch (kind) {
                    case ROOT -> request.asks("sts:AssumeRole");
                    case ROLE -> request.asks("sts:GetSessionToken", "sts:GetFederationToken");
                    case FEDERATED_USER -> isIam || isSts;
                    case USER ->
                        isToken && ((isIam && !signature.hasMfa()) || (isSts && !request.asks("sts:AssumeRole")));
                    case SERVICE, PROVIDER, ANONYMOUS -> false;
                };
        return isImpossible ? Optional.of(NaiveResult.silent("api")) : Optional.empty();
    }

    /// The policies of one layer, as they are judged.
    private record Layer(NaiveRequest request, NaiveContext context, List<NaiveDocument> documents) {
        boolean denies() {
            return documents.stream().anyMatch(document -> document.denies(request, context));
        }

        Grade grade() {
            return documents.stream()
                    .map(document -> document.allows(request, context))
                    .max(Grade::compareTo)
                    .orElse(Grade.NONE);
        }

        boolean allows() {
            return grade() != Grade.NONE;
        }
    }

    private record Layers(String side, Layer resource, Layer identity, Optional<Layer> boundary, Layer session) {}

    private NaiveResult byPolicies(NaiveRequest request) {
        var context = new NaiveKeys(world, request).context();
        var caller = request.caller();
        var layers = new Layers(
                request.isAssumption() ? "trust" : "resource",
                resourceSide(request, context),
                new Layer(request, context, identity(caller)),
                caller.boundary().map(boundary -> boundary(request, context, boundary)),
                new Layer(request, context, documents(NaiveKind.SESSION, request.sessionPolicies())));
        return explicitDeny(request, context, layers)
                .or(() -> missingScp(request, context))
                .orElseGet(() -> grants(request, layers));
    }

    private Layer resourceSide(NaiveRequest request, NaiveContext context) {
        var policy = request.isAssumption()
                ? world.role(request.resource()).flatMap(Role::trustPolicy).or(request::resourcePolicy)
                : request.resourcePolicy();
        var kind = request.isAssumption() ? NaiveKind.TRUST : NaiveKind.RESOURCE;
        return new Layer(request, context, documents(kind, policy.stream().toList()));
    }

    private Layer boundary(NaiveRequest request, NaiveContext context, String boundary) {
        var document = world.managedPolicy(request.caller().account(), boundary);
        return new Layer(request, context, documents(NaiveKind.BOUNDARY, List.of(document)));
    }

    /// Rule R98.
    private List<NaiveDocument> identity(NaiveCaller caller) {
        var holders = new ArrayList<Identity>();
        caller.user().ifPresent(holders::add);
        caller.role().ifPresent(holders::add);
        var groups = caller.user().map(User::groups).orElse(List.of());
        world.account(caller.account()).map(Account::groups).orElse(List.of()).stream()
                .filter(group -> groups.contains(group.name()))
                .forEach(holders::add);
        var documents = new ArrayList<PolicyDocument>();
        for (var holder : holders) {
            holder.attachedPolicies()
                    .forEach(reference -> documents.add(world.managedPolicy(caller.account(), reference)));
            holder.inlinePolicies().forEach(inline -> documents.add(inline.document()));
        }
        return documents(NaiveKind.IDENTITY, documents);
    }

    private List<NaiveDocument> documents(NaiveKind kind, List<PolicyDocument> sources) {
        var known = read.computeIfAbsent(kind, _ -> new IdentityHashMap<>());
        return sources.stream()
                .map(source -> known.computeIfAbsent(source, one -> new NaiveDocument(one.source(), kind)))
                .toList();
    }

    /// Rule R93.
    private List<Entity> rcpPath(NaiveRequest request) {
        boolean isLinked = request.caller().isServiceLinked()
                || (request.isAssumption() && request.resource().contains(":role/aws-service-role/"));
        boolean applies = world.isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)
                && request.owner().filter(world::isMember).isPresent()
                && RCP_SERVICES.contains(request.service())
                && !isLinked
                && !request.surroundings().isAwsManagedKey()
                && !request.asks("kms:RetireGrant");
        return applies ? world.path(request.owner().orElseThrow()) : List.of();
    }

    /// Rule R94.
    private List<Entity> scpPath(NaiveRequest request) {
        var caller = request.caller();
        boolean applies = world.isEnabled(OrganizationPolicyType.SERVICE_CONTROL_POLICY)
                && caller.hasAccount()
                && world.isMember(caller.account())
                && !caller.isServiceLinked();
        return applies ? world.path(caller.account()) : List.of();
    }

    private Layer scps(Entity entity, NaiveRequest request, NaiveContext context) {
        var sources = entity.serviceControlPolicies().stream()
                .map(name -> world.organizationPolicy(OrganizationPolicyType.SERVICE_CONTROL_POLICY, name))
                .toList();
        return new Layer(request, context, documents(NaiveKind.SCP, sources));
    }

    private Layer rcps(Entity entity, NaiveRequest request, NaiveContext context) {
        var sources = entity.resourceControlPolicies().stream()
                .map(name -> world.organizationPolicy(OrganizationPolicyType.RESOURCE_CONTROL_POLICY, name))
                .toList();
        return new Layer(request, context, documents(NaiveKind.RCP, sources));
    }

    /// Step 1 (rules R92, R112).
    private Optional<NaiveResult> explicitDeny(NaiveRequest request, NaiveContext context, Layers layers) {
        for (var entity : rcpPath(request)) {
            if (rcps(entity, request, context).denies()) {
                return Optional.of(NaiveResult.denied("rcp").at(id(entity)));
            }
        }
        for (var entity : scpPath(request)) {
            if (scps(entity, request, context).denies()) {
                return Optional.of(NaiveResult.denied("scp").at(id(entity)));
            }
        }
        if (!isOwnerRootOnBucketPolicy(request) && layers.resource().denies()) {
            return Optional.of(NaiveResult.denied(layers.side()));
        }
        if (layers.identity().denies()) {
            return Optional.of(NaiveResult.denied("identity"));
        }
        if (layers.boundary().filter(Layer::denies).isPresent()) {
            return Optional.of(NaiveResult.denied("boundary"));
        }
        return layers.session().denies() ? Optional.of(NaiveResult.denied("session")) : Optional.empty();
    }

    private static boolean isOwnerRootOnBucketPolicy(NaiveRequest request) {
        return request.caller().kind() == Kind.ROOT
                && isSameAccount(request)
                && request.asks("s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy");
    }

    private static boolean isSameAccount(NaiveRequest request) {
        return request.caller().hasAccount()
                && request.owner().equals(Optional.of(request.caller().account()));
    }

    /// Step 2 (rule R23).
    private Optional<NaiveResult> missingScp(NaiveRequest request, NaiveContext context) {
        return scpPath(request).stream()
                .filter(entity -> !scps(entity, request, context).allows())
                .findFirst()
                .map(entity -> NaiveResult.silent("scp").at(id(entity)));
    }

    private static String id(Entity entity) {
        return entity.id().toString();
    }

    /// Step 3 (rules R95 to R97, R101, R102, R104 to R111).
    private static NaiveResult grants(NaiveRequest request, Layers layers) {
        var caller = request.caller();
        var side = layers.side();
        boolean isSame = isSameAccount(request);
        boolean isStrict = request.isAssumption() || (request.service().equals("kms") && request.isKey());
        var grade = layers.resource().grade();
        if (!caller.hasAccount()) {
            return grade == Grade.NONE ? NaiveResult.silent(side) : NaiveResult.allowed(side);
        }
        if (caller.kind() == Kind.ROOT) {
            if (isSame && !isStrict) {
                return NaiveResult.allowed("root");
            }
            return grade == Grade.NONE ? NaiveResult.silent(side) : NaiveResult.allowed("root+" + side);
        }
        boolean boundaryAllows = layers.boundary().isEmpty() || layers.boundary().get().allows();
        boolean needsSession = caller.kind() == Kind.FEDERATED_USER
                || !layers.session().documents().isEmpty();
        boolean sessionAllows = !needsSession || layers.session().allows();
        if (isSame && grade == Grade.DIRECT) {
            return request.isAssumption() && !boundaryAllows
                    ? NaiveResult.silent("boundary")
                    : NaiveResult.allowed(side);
        }
        if (isSame && grade == Grade.ENTITY) {
            return capped(boundaryAllows, sessionAllows, side);
        }
        if (grade == Grade.NONE && (isStrict || !isSame)) {
            return NaiveResult.silent(side);
        }
        if (!layers.identity().allows()) {
            return NaiveResult.silent("identity");
        }
        return capped(boundaryAllows, sessionAllows, isSame && !isStrict ? "identity" : "identity+" + side);
    }

    private static NaiveResult capped(boolean boundaryAllows, boolean sessionAllows, String by) {
        if (!boundaryAllows) {
            return NaiveResult.silent("boundary");
        }
        return sessionAllows ? NaiveResult.allowed(by) : NaiveResult.silent("session");
    }
}
