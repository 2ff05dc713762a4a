# Who has not been heard, the schedule, venues and the preview of a campaign.

outreach-schedule = Schedule
outreach-participation = Who has not been heard
