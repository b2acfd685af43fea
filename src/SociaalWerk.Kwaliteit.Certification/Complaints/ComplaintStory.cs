using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Makes the event by which the complainant is told of a step; the link in it is sealed under the complainant's own key.</summary>
internal static class ComplaintStory
{
    public static void Publish(CertificationDb db, Complaint complaint, ComplainantToTell told) => db.Publish(new ComplaintMailAskedV1(
        Guid.CreateVersion7(), complaint.Id, complaint.Version, complaint.Number, told.Step, complaint.ComplainantId,
        db.Keys.Seal(complaint.ComplainantId, KeyPart.Contact, $"/klacht/volgen/{complaint.FollowSecret!.Text}"), told.Day, told.At));
}
