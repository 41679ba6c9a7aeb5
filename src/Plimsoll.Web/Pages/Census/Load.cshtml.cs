using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Census;

/// <summary>Loads a children in need census to check it: nothing of the file is kept. Or has the one made that our own records give.</summary>
[ReadsItsForm]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(Upload.MostBytesOfForm)]
[ForPurpose(Purpose.Export)]
public sealed class LoadModel(LoadedCensuses loaded, CheckOwnCensus own, IAntiforgery forgery, Who who) : PageModel
{
    public IReadOnlyList<HeldCensus> Held { get; private set; } = [];

    public OwnCensusChoice Own { get; private set; } = null!;

    [ViewData]
    public Mistake? Mistake { get; private set; }

    public void OnGet() => (Held, Own) = (loaded.All, own.Choice(who.Reader));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Request.ContentLength > Upload.MostBytesOfForm)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            var given = await Upload.ReadAsync(HttpContext, forgery);
            if (given.File is { } file)
            {
                if (loaded.Begin(given.Name, file) is { } begun)
                {
                    return Redirect($"/census/{begun.Id}");
                }

                given = given with { Mistake = HeldCensuses.Full };
            }

            Mistake = new Mistake(given.Mistake!, "#census");
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }

        OnGet();
        return Page();
    }
}
