using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Access;

/// <summary>
/// What a page or an endpoint is for: every one of them declares it. Who holds no role with that purpose does not reach it;
/// one that declares nothing is reached by nobody, and fails the test that walks every endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForPurposeAttribute(Purpose purpose) : Attribute
{
    public Purpose Purpose => purpose;
}
