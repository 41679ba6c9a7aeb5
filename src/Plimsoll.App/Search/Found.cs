using Plimsoll.Core.Records;

namespace Plimsoll.App.Search;

/// <summary>Somebody who was looked for.</summary>
/// <param name="By">What they were found by, where it is not the name shown: <c>also called Maia Reyes</c>, <c>address</c>, <c>number</c>.</param>
public sealed record Found(Subject Subject, string Name, DateOnly? Born, string? By);
