using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Access;

/// <summary>Joins what pages and endpoints declare to the decision in App: no page asks for itself who may open it.</summary>
internal static class Purposes
{
    public static void Policies(AuthorizationOptions options)
    {
        // An address with nothing at it, or nothing for this method, asks for signing in and is answered then; an endpoint of ours that declares
        // nothing is closed to all.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build();
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            options.AddPolicy(Policy(purpose), builder => builder.RequireAuthenticatedUser().AddRequirements(new PurposeRequirement(purpose)));
        }
    }

    /// <summary>An endpoint that is no page.</summary>
    public static T ForPurpose<T>(this T endpoint, Purpose purpose)
        where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => Declare(builder.Metadata, new ForPurposeAttribute(purpose)));
        return endpoint;
    }

    public static void Declare(IList<object> metadata, ForPurposeAttribute declared)
    {
        metadata.Add(declared);
        metadata.Add(declared.Purpose == Purpose.Anyone ? new AllowAnonymousAttribute() : new AuthorizeAttribute(Policy(declared.Purpose)));
    }

    private static string Policy(Purpose purpose) => $"purpose: {purpose}";
}

/// <summary>Takes what a page's model declares to its endpoint.</summary>
internal sealed class PurposeConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (model.HandlerTypeAttributes.OfType<ForPurposeAttribute>().SingleOrDefault() is { } declared)
        {
            Purposes.Declare(model.EndpointMetadata, declared);
        }
    }
}

internal sealed record PurposeRequirement(Purpose Purpose) : IAuthorizationRequirement;

internal sealed class PurposeHandler(Who who) : AuthorizationHandler<PurposeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PurposeRequirement requirement)
    {
        if (who.May(requirement.Purpose) && who.MayBy((context.Resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<Scope>()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
