using System.ComponentModel.DataAnnotations;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>A complaint or signal as typed.</summary>
internal sealed class ComplaintFields
{
    [Required, Display(Name = "ComplaintForm.Kind")]
    public ComplaintKind? Kind { get; set; }

    [StringLength(200), Display(Name = "ComplaintForm.Organisation")]
    public string? Organisation { get; set; }

    [StringLength(30), Display(Name = "ComplaintForm.Label")]
    public string? Label { get; set; }

    [StringLength(200), Display(Name = "ComplaintForm.Person")]
    public string? Person { get; set; }

    [Required, Display(Name = "ComplaintForm.HappenedOn")]
    public DateOnly? HappenedOn { get; set; }

    [Required, StringLength(5000), Display(Name = "ComplaintForm.Story")]
    public string? Story { get; set; }

    [Display(Name = "ComplaintForm.OwnProcedure")]
    public OwnProcedure? OwnProcedure { get; set; }

    [StringLength(1000), Display(Name = "ComplaintForm.OwnResult")]
    public string? OwnResult { get; set; }

    [Required, Display(Name = "ComplaintForm.Sender")]
    public ComplaintSender? Sender { get; set; }

    [StringLength(200), Display(Name = "ComplaintForm.Name")]
    public string? Name { get; set; }

    [StringLength(254), EmailAddress, Display(Name = "ComplaintForm.Email")]
    public string? Email { get; set; }

    [Display(Name = "ComplaintForm.NoClientData")]
    public bool NoClientData { get; set; }

    /// <summary>Nobody sees this field; a program that fills in all of them does.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was opened.</summary>
    public string? Opened { get; set; }
}

/// <summary>Whether the office can answer.</summary>
internal enum ComplaintSender
{
    Named,
    Anonymous,
}
