namespace Plimsoll.Web.Api;

/// <summary>A kind of problem (RFC 9457). Its type is an address: the place on the page <c>/api</c> that explains it.</summary>
/// <param name="Words">What it means and what to do, for whoever writes the program.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Words)
{
    public static readonly ProblemKind Malformed = new("malformed", 400, "The request cannot be read", "A parameter or the body is not what this address takes. \"errors\" names each place. Mend the request; the same one again gives the same answer.");

    public static readonly ProblemKind NoToken = new("no-token", 401, "No token that works", "Send a token in the header Authorization: Bearer. One that is wrong, over, withdrawn or of an account that may not sign in is answered in the same way.");

    public static readonly ProblemKind ScopeMissing = new("scope-missing", 403, "The token is not for this", "Make a token with the scope that \"detail\" names.");

    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "The account may not do this", "The role of the account does not include it, or not for this person. \"detail\" says whom to ask.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "Nothing here", "There is nothing at this address, or nothing that this account may know of: the two are answered alike.");

    public static readonly ProblemKind OtherMethod = new("other-method", 405, "Not with this method", "The header Allow names the methods that this address takes.");

    public static readonly ProblemKind ChangedMeanwhile = new("changed-meanwhile", 409, "Somebody else wrote meanwhile", "Since what \"seen\" says was read, something was recorded about the same person. Read their records again, then decide whether to send it with the new \"seen\".");

    public static readonly ProblemKind IdTaken = new("id-taken", 409, "The id is taken", "A record with this id stands and says something else. A record is never changed: send one with an id of its own that corrects it.");

    public static readonly ProblemKind TooLarge = new("too-large", 413, "The body is too large", "One record takes at most 1 MB, a batch 32 MB. Cut a batch into parts and send them in order.");

    public static readonly ProblemKind OtherMedia = new("other-media", 415, "Not this kind of body", "Send the media type that the address takes, in UTF-8 and not compressed.");

    public static readonly ProblemKind Refused = new("refused", 422, "The record may not be saved as it is", "\"errors\" says what must be put right, by field, in the words that the form would use. Nothing was saved.");

    public static readonly ProblemKind Gate = new("gate", 422, "A standard does not let it be saved", "As things stand, a standard asks for something first. \"detail\" says what is missing; \"errors\" names the standards. Nothing was saved.");

    public static readonly ProblemKind TooMany = new("too-many", 429, "Too many requests", "Wait as many seconds as the header Retry-After says, and go on.");

    public static readonly ProblemKind Fault = new("fault", 500, "Something went wrong here", "The fault is Plimsoll's. A record that was sent may or may not stand: send it again with the same id, and it is saved once.");

    public static readonly ProblemKind LookNotKept = new("look-not-kept", 503, "The look could not be written down", "Every look at a person's record is written down before anything is shown. This one could not be, so nothing is. Tell the people who run Plimsoll.");

    public static readonly ProblemKind NotYet = new("not-yet", 503, "Still being worked out", "What was asked for is being worked out in the background. Ask again after as many seconds as the header Retry-After says.");

    public static readonly IReadOnlyList<ProblemKind> All =
        [Malformed, NoToken, ScopeMissing, NotAllowed, NotFound, OtherMethod, ChangedMeanwhile, IdTaken, TooLarge, OtherMedia, Refused, Gate, TooMany, Fault, LookNotKept, NotYet];

    public string Type => $"/api#{Name}";

    /// <summary>What a status means where nobody has said more.</summary>
    public static ProblemKind Of(int status) => All.FirstOrDefault(kind => kind.Status == status && kind != ScopeMissing) ?? (status < StatusCodes.Status500InternalServerError ? Malformed : Fault);
}
