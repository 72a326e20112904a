import type { Site } from '../../lib/detect/site.ts';
import { t } from '../frame/words.ts';

/** A site of the table: its name, its hosts, and why Matinee would look there. */
export function SiteName({ site }: { site: Pick<Site, 'name' | 'hosts' | 'holds'> }) {
  return (
    <span>
      <bdi>{site.name}</bdi>{' '}
      <span class="quiet">
        <bdi>{site.hosts.join(', ')}</bdi>: {t(`sites.${site.holds}`)}
      </span>
    </span>
  );
}
